/** What it costs to keep a hundred secrets in step in three scopes, in requests to GitHub. */
import { aRepository, aToken } from '../sandbox/build.ts';
import { commitAll } from '../sandbox/git/commit.ts';
import { aSecret, valuesOf } from '../sandbox/inventory/build.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import type { Repository } from '../sandbox/world.ts';
import { type MeasuredRun, measureRun } from './action-run.ts';
import { atMost, exactly, type Figure, figure, type Measurement } from './figure.ts';

const SECRETS = 100;
const DAY = 24 * 3_600_000;
const SCOPES = ['codespaces', 'dependabot', 'agents'] as const;
const title = 'secrets';

/** Beside each figure of ours: an action that keeps no account of what is there writes each secret in each run. */
export const secrets: Measurement = {
  title,
  measure: async () => [...(await inThreeScopes()), ...(await fromActionsToTwo())],
};

async function inThreeScopes(): Promise<readonly Figure[]> {
  return inWorld(SCOPES, async ({ run, target }) => {
    const first = await run();
    check(target, SCOPES);
    const name = (what: string) => `${title}, ${SECRETS} in 3 scopes, first run: ${what}`;
    return [
      figure(name('writes'), writesIn(first), 'requests', atMost(3 * SECRETS)),
      figure(name('other requests'), othersIn(first), 'requests', atMost(12)),
      figure(name('time, without pauses'), first.milliseconds / 1000, 's'),
    ];
  });
}

async function fromActionsToTwo(): Promise<readonly Figure[]> {
  const to = ['codespaces', 'dependabot'] as const;
  return inWorld(to, async ({ run, rotate, target }) => {
    await run();
    const same = await run();
    rotate();
    const changed = await run();
    check(target, to);
    const name = (what: string) => `${title}, ${SECRETS} in 2 scopes, ${what}`;
    return [
      figure(name('nothing new: list requests'), othersIn(same), 'requests', exactly(3)),
      figure(name('nothing new: writes'), writesIn(same), 'requests', exactly(0)),
      figure(name('nothing new: today, one write each'), 2 * SECRETS, 'requests'),
      figure(name('1 changed: writes'), writesIn(changed), 'requests', atMost(3)),
      figure(name('1 changed: other requests'), othersIn(changed), 'requests', atMost(9)),
      figure(name('1 changed: today, one write each'), 2 * SECRETS, 'requests'),
    ];
  });
}

interface SecretsWorld {
  readonly target: Repository;
  run(): Promise<MeasuredRun>;
  /** One of the secrets gets another value. */
  rotate(): void;
}

async function inWorld(
  to: readonly string[],
  measure: (world: SecretsWorld) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const sandbox = await startSandbox();
  try {
    return await measure(build(sandbox, to));
  } finally {
    await sandbox.close();
  }
}

function build(sandbox: Sandbox, to: readonly string[]): SecretsWorld {
  const { world } = sandbox;
  const target = aRepository(world, 'acme/app', { private: true });
  const config = `secrets: { to: [${to}] }\nretries: { pace: 0 }\n`;
  commitAll(target, 'main', [{ message: 'ci: sync', files: { '.github/sync.yml': config } }]);
  const { actions } = target.secrets;
  const updatedAt = new Date(world.now().getTime() - 10 * DAY);
  for (let index = 0; index < SECRETS; index += 1) {
    aSecret(world, actions, `SECRET_${index}`, `value-${index}-of-a-hundred`, { updatedAt });
  }
  const { token } = aToken(world, 'bench-job-token-0123456789', { repositories: ['acme/app'] });
  const writer = aToken(world, 'ghs_benchTokenOfAnAppForSecrets012345678', {
    kind: 'app',
    permissions: {
      metadata: 'read',
      secrets: 'read',
      codespaces_secrets: 'write',
      dependabot_secrets: 'write',
      agent_secrets: 'write',
    },
  });
  return {
    target,
    run: () =>
      measureRun(sandbox, {
        repository: 'acme/app',
        inputs: {
          token,
          'secrets-token': writer.token,
          secrets: JSON.stringify({ ...valuesOf(actions), github_token: token }),
        },
        secrets: [token, writer.token],
      }),
    rotate: () => {
      const days = new Date(world.now().getTime() - DAY);
      aSecret(world, actions, 'SECRET_7', 'value-7-of-another-day', { updatedAt: days });
    },
  };
}

function check({ secrets }: Repository, scopes: readonly (typeof SCOPES)[number][]): void {
  const source = JSON.stringify(valuesOf(secrets.actions));
  const wrong = scopes.filter((scope) => JSON.stringify(valuesOf(secrets[scope])) !== source);
  if (wrong.length > 0) throw new Error(`${wrong} holds other values than the source`);
}

function writesIn({ requests }: MeasuredRun): number {
  return requests.filter((one) => isOfCodeHost(one) && one.effect === 'write').length;
}

function othersIn({ requests }: MeasuredRun): number {
  return requests.filter((one) => isOfCodeHost(one) && one.effect !== 'write').length;
}

function isOfCodeHost({ service }: MeasuredRun['requests'][number]): boolean {
  return service === 'rest' || service === 'graphql';
}
