import { describe, expect, test } from '@jest/globals';
import { anOwner, type RepositoryOptions } from '../../sandbox/build.ts';
import { makeEnvironment } from '../../sandbox/github/environments.ts';
import { storeSecret } from '../../sandbox/github/secrets.ts';
import { rotateKey } from '../../sandbox/inventory/vault.ts';
import type { Scope } from '../../src/model/scope.ts';
import { aGitHubWorld } from './github-world.ts';
import { mayAll, portsIn } from './inventory-world.ts';

const world = aGitHubWorld();
let repositories = 0;

const stores = (access = mayAll) => portsIn(world, access).stores;

/** A repository of an organisation of its own. */
function aPlace(options: RepositoryOptions = {}) {
  repositories += 1;
  const owner = `acme-${repositories}`;
  const at = { owner, repo: 'app' };
  const repository = world.aRepository(`${owner}/app`, options);
  const inside = world.bench.world;
  const production = makeEnvironment(inside, repository, 'a/b production');
  const organisation = anOwner(inside, owner);
  return {
    repository,
    inside,
    organisation,
    actions: { kind: 'actions', at } satisfies Scope,
    places: [
      { scope: { kind: 'actions', at }, vault: repository.secrets.actions },
      { scope: { kind: 'codespaces', at }, vault: repository.secrets.codespaces },
      { scope: { kind: 'dependabot', at }, vault: repository.secrets.dependabot },
      { scope: { kind: 'agents', at }, vault: repository.secrets.agents },
      {
        scope: { kind: 'environment', at: { ...at, environment_name: 'a/b production' } },
        vault: production.secrets,
      },
      { scope: { kind: 'organisation-actions', at: { org: owner } }, vault: organisation.secrets.actions },
      {
        scope: { kind: 'organisation-codespaces', at: { org: owner } },
        vault: organisation.secrets.codespaces,
      },
      {
        scope: { kind: 'organisation-dependabot', at: { org: owner } },
        vault: organisation.secrets.dependabot,
      },
      { scope: { kind: 'organisation-agents', at: { org: owner } }, vault: organisation.secrets.agents },
    ] as const,
  };
}

const requests = () => world.seen().map(({ method, path }) => `${method} ${path}`);
const toAll = { visibility: 'all' } as const;

describe('in every kind of scope', () => {
  test('a secret is sealed, written, listed and deleted', async () => {
    const { places } = aPlace();
    const port = stores();
    for (const { scope, vault } of places) {
      const audience = scope.kind.startsWith('organisation') ? toAll : undefined;
      expect(await port.listSecrets(scope)).toEqual([]);
      const writtenAt = await port.writeSecret(scope, 'NPM_TOKEN', 'line one\nline two ✓', audience);
      expect(vault.secrets.find('NPM_TOKEN')?.value).toBe('line one\nline two ✓');
      expect(writtenAt.getMilliseconds()).toBe(0);
      expect(await port.listSecrets(scope)).toEqual([
        {
          name: 'NPM_TOKEN',
          updatedAt: vault.secrets.find('NPM_TOKEN')?.updatedAt,
          visibility: audience && 'all',
        },
      ]);
      expect(await port.deleteSecret(scope, 'NPM_TOKEN')).toBe(true);
      expect(await port.deleteSecret(scope, 'NPM_TOKEN')).toBe(false);
      expect(vault.secrets.all()).toEqual([]);
    }
  });

  test('the permission that is missing is named', async () => {
    const { places } = aPlace({ private: true });
    const port = stores({ kind: 'fine-grained', permissions: { metadata: 'read' } });
    const hints: unknown[] = [];
    for (const { scope } of places) {
      const error: unknown = await port
        .writeSecret(scope, 'X', 'x', toAll)
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'GITHUB_SECRETS_PERMISSION_MISSING' });
      hints.push(error instanceof Object && 'hint' in error ? error.hint : error);
    }
    expect(hints.map((hint) => /"(.*)"/.exec(String(hint))?.[1])).toEqual([
      'Secrets',
      'Codespaces secrets',
      'Dependabot secrets',
      'Agent secrets',
      'Environments',
      'Organization secrets',
      'Organization codespaces secrets',
      'Organization dependabot secrets',
      'Organization agent secrets',
    ]);
  });
});

describe('a listing', () => {
  test('has one request for a hundred secrets, two for more', async () => {
    const { repository, inside, actions } = aPlace();
    const port = stores();
    for (let n = 1; n <= 100; n += 1) storeSecret(inside, repository.secrets.actions, `S_${n}`, 'x');
    expect(await port.listSecrets(actions)).toHaveLength(100);
    expect(requests()).toHaveLength(1);
    storeSecret(inside, repository.secrets.actions, 'ONE_MORE', 'x');
    const all = await port.listSecrets(actions);
    expect(new Set(all?.map(({ name }) => name)).size).toBe(101);
    expect(requests()).toHaveLength(3);
  });

  test('of an environment that is still to be made is undefined', async () => {
    const { actions } = aPlace();
    const scope: Scope = { kind: 'environment', at: { ...actions.at, environment_name: 'staging' } };
    expect(await stores().listSecrets(scope)).toBeUndefined();
  });

  test('of an environment of a repository that the token may not see is an error', async () => {
    const { actions } = aPlace({ private: true });
    const scope: Scope = { kind: 'environment', at: { ...actions.at, environment_name: 'staging' } };
    const port = stores({ ...mayAll, repositories: ['acme/other'] });
    await expect(port.listSecrets(scope)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
      hint: expect.stringContaining('GitHub answers 404 also where a token may not look'),
    });
  });

  test('of environments that are still to be made asks once which there are', async () => {
    const { actions } = aPlace();
    const port = stores();
    for (const environment_name of ['development', 'staging', 'production']) {
      const scope: Scope = { kind: 'environment', at: { ...actions.at, environment_name } };
      expect(await port.listSecrets(scope)).toBeUndefined();
      expect(await port.listVariables(scope)).toBeUndefined();
    }
    expect(requests()).toHaveLength(6 + 1);
  });

  test('of an environment that is made while it is asked for is what it holds', async () => {
    const { actions, inside, repository } = aPlace();
    const scope: Scope = { kind: 'environment', at: { ...actions.at, environment_name: 'staging' } };
    for (const list of ['listSecrets', 'listVariables'] as const) {
      world.gate(async ({ path }, _exchange, next) => {
        await next();
        if (path.includes('/environments/')) makeEnvironment(inside, repository, 'staging');
      });
      expect(await stores()[list](scope)).toEqual([]);
      repository.environments.delete('staging');
    }
  });

  test('of an environment where the token may not tell which there are names both permissions', async () => {
    const { actions } = aPlace({ private: true });
    const scope: Scope = { kind: 'environment', at: { ...actions.at, environment_name: 'staging' } };
    const port = stores({ kind: 'fine-grained', permissions: { environments: 'write' } });
    await expect(port.listSecrets(scope)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
      hint: expect.stringMatching(
        /^There may be no environment staging: create it, .*"Environments" \(read\).*"Actions" \(read\)/,
      ),
    });
  });

  test('tells what a workflow can do about its own token', async () => {
    const { actions } = aPlace();
    const port = stores({ kind: 'workflow' });
    await expect(port.listSecrets(actions)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
      hint: expect.stringMatching(/^No permission of the workflow's own token .* as `secrets-token`/),
    });
  });

  test("tells the same where a repository hides from the workflow's own token", async () => {
    const { actions } = aPlace({ private: true });
    const port = stores({ kind: 'workflow', repositories: [] });
    await expect(port.listSecrets(actions)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
      hint: expect.stringMatching(/^No permission of the workflow's own token .* as `secrets-token`/),
    });
  });

  test("tells an App's token, of which GitHub says the same, what it can be given", async () => {
    const { actions } = aPlace({ private: true });
    const port = stores({ kind: 'app', permissions: { metadata: 'read' } });
    await expect(port.listSecrets(actions)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
      hint: expect.stringMatching(/Give `secrets-token` the permission "Secrets" \(read\) on .*app\.$/),
    });
  });

  test("asks for write where GitHub does to show a repository's Codespaces secrets", async () => {
    const { places } = aPlace();
    const port = stores({ kind: 'fine-grained', permissions: { codespaces_secrets: 'read' } });
    await expect(port.listSecrets(places[1].scope)).rejects.toMatchObject({
      hint: expect.stringContaining('"Codespaces secrets" (write)'),
    });
  });

  test('of what the organisation shares holds what the repository may use', async () => {
    const { organisation, inside, repository, places } = aPlace();
    const vault = organisation.secrets.actions;
    storeSecret(inside, vault, 'FOR_ALL', 'x', { visibility: 'all', selected: [] });
    storeSecret(inside, vault, 'FOR_PRIVATE', 'x', { visibility: 'private', selected: [] });
    storeSecret(inside, vault, 'FOR_US', 'x', { visibility: 'selected', selected: [repository.id] });
    const port = stores();
    const inherited = await port.listInheritedSecrets(places[0].scope);
    expect(inherited.map(({ name }) => name)).toEqual(['FOR_ALL', 'FOR_US']);
    expect(await port.listInheritedSecrets(places[1].scope)).toEqual([]);
    expect(requests()).toHaveLength(1);
  });
});

describe('the public key', () => {
  test('is asked for once a scope', async () => {
    const { places } = aPlace();
    const port = stores();
    for (const name of ['A', 'B', 'C']) {
      await port.writeSecret(places[0].scope, name, name, undefined);
      await port.writeSecret(places[4].scope, name, name, undefined);
    }
    expect(requests().filter((request) => request.endsWith('/public-key'))).toHaveLength(2);
  });

  test('that was replaced in the middle is asked for again, once', async () => {
    const { repository, actions } = aPlace();
    const port = stores();
    await port.writeSecret(actions, 'A', 'one', undefined);
    rotateKey(repository.secrets.actions);
    await port.writeSecret(actions, 'B', 'two', undefined);
    expect(repository.secrets.actions.secrets.find('B')?.value).toBe('two');
    await port.writeSecret(actions, 'C', 'three', undefined);
    expect(requests().filter((request) => request.endsWith('/public-key'))).toHaveLength(2);
  });

  test('that is all zero is refused before anything is sealed', async () => {
    const { repository, actions } = aPlace();
    repository.secrets.actions.spoiltKey = Buffer.alloc(32).toString('base64');
    await expect(stores().writeSecret(actions, 'A', 'one', undefined)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PUBLIC_KEY_INVALID',
      message: expect.stringContaining(`${actions.at.owner}/app (Actions)`),
    });
    expect(requests().filter((request) => request.startsWith('PUT'))).toEqual([]);
  });
});

describe('writing', () => {
  const put = { method: 'PUT', path: /\/secrets\// };

  test.each(['502', 'reset-before', 'reset-after', 'truncated'] as const)(
    '%s: a lost request or answer is made good',
    async (kind) => {
      const { repository, actions } = aPlace();
      world.faults({ at: 1, match: put, kind });
      await stores().writeSecret(actions, 'A', 'one', undefined);
      expect(repository.secrets.actions.secrets.find('A')?.value).toBe('one');
    },
  );

  test("what GitHub does not take is told in GitHub's words, and once", async () => {
    const { actions } = aPlace();
    await expect(stores().writeSecret(actions, '1ST', 'x', undefined)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_REFUSED',
      message: expect.stringMatching(
        /^Cannot write the secret 1ST of acme-\d+\/app \(Actions\): GitHub says ".+\."$/,
      ),
    });
    expect(requests().filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  test('to an organisation sets who sees it, and keeps the selection that is handed over', async () => {
    const { organisation, repository, places } = aPlace();
    const { scope } = places[5];
    const port = stores();
    const selected = { visibility: 'selected', repositoryIds: [repository.id] } as const;
    await port.writeSecret(scope, 'A', 'one', selected);
    expect(await port.selectedRepositories(scope, 'A')).toEqual([repository.id]);
    await port.writeSecret(scope, 'A', 'two', {
      ...selected,
      repositoryIds: await port.selectedRepositories(scope, 'A'),
    });
    expect(organisation.secrets.actions.secrets.find('A')).toMatchObject({
      value: 'two',
      visibility: 'selected',
      selected: [repository.id],
    });
    await port.writeSecret(scope, 'A', 'three', { visibility: 'private' });
    expect(organisation.secrets.actions.secrets.find('A')).toMatchObject({ visibility: 'private' });
  });

  test('nothing is written where nobody said who sees it', async () => {
    const { places } = aPlace();
    await expect(stores().writeSecret(places[5].scope, 'A', 'one', undefined)).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    expect(requests().filter((request) => request.startsWith('PUT'))).toEqual([]);
  });
});

describe('deleting', () => {
  const match = { method: 'DELETE', path: /\/secrets\// };

  test.each([
    ['502', 1],
    ['reset-after', 1],
    ['502', 2],
  ] as const)('%s, %d times: answers that the secret was there', async (kind, times) => {
    const { repository, inside, actions } = aPlace();
    storeSecret(inside, repository.secrets.actions, 'A', 'one');
    world.faults({ at: 1, match, kind, times });
    expect(await stores().deleteSecret(actions, 'A')).toBe(true);
    expect(repository.secrets.actions.secrets.all()).toEqual([]);
  });

  test('is given up after the last pause', async () => {
    const { repository, inside, actions } = aPlace();
    storeSecret(inside, repository.secrets.actions, 'A', 'one');
    world.faults({ at: 1, match, kind: '502', times: 9 });
    await expect(stores().deleteSecret(actions, 'A')).rejects.toMatchObject({ code: 'NETWORK' });
    expect(requests()).toHaveLength(3);
  });
});

describe('the quota', () => {
  test('is known from the first answer on', async () => {
    const { actions } = aPlace();
    const port = stores();
    expect(port.quotaLeft(actions)).toBeUndefined();
    await port.listSecrets(actions);
    const left = port.quotaLeft(actions);
    await port.listSecrets(actions);
    expect(port.quotaLeft(actions)).toBe(Number(left) - 1);
  });

  test('that is used up is told with when it is back', async () => {
    const { actions } = aPlace();
    world.faults({ at: 1, kind: '429', times: 9 });
    await expect(stores().listSecrets(actions)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED',
      message: expect.stringContaining('the quota of `secrets-token`'),
    });
  });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
