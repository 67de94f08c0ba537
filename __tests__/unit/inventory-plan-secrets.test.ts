import { describe, expect, test } from '@jest/globals';
import type { SourceFacts } from '../../src/inventory/decide.ts';
import { findingsOfMishaps } from '../../src/inventory/mishap.ts';
import { globMatcher, type NameTest } from '../../src/inventory/name-match.ts';
import { observeScope } from '../../src/inventory/observe.ts';
import { planSecrets, type SecretsFacts } from '../../src/inventory/plan-secrets.ts';
import { requestsFor, withinQuota } from '../../src/inventory/quota.ts';
import { secretKey } from '../../src/inventory/secret-key.ts';
import type { Scope } from '../../src/model/scope.ts';
import {
  aListed,
  aPlace,
  aRecord,
  aScope,
  aWish,
  aWrite,
  desires,
  factsOfPlan,
  hour,
  organisation,
  someFacts,
  worker,
} from '../builders/secrets.ts';

const here = aScope();
const there = aScope('dependabot');

function planned(facts: SecretsFacts) {
  const { changes, settled, mishaps, ...plan } = planSecrets(facts);
  const findings = [...plan.findings, ...findingsOfMishaps(mishaps)];
  return {
    changes: changes.map(({ kind, ensure }) => `${kind} ${ensure.name}`),
    settled: settled.map(({ name, status, why }) => [name, status, ...(why ? [why] : [])].join(' ')),
    codes: findings.map(({ code }) => code),
    findings,
  };
}

describe('what two rules write', () => {
  test('is left by both, told once a scope, on the line of the second one', () => {
    const second = { where: { file: '.github/sync.yml', line: 9 } };
    const wanted = ['A', 'B', 'C'].flatMap((name) => [aWish(name, here), aWish(name, here, second)]);
    const { changes, settled, findings } = planned(
      factsOfPlan(desires([...wanted, aWish('D', here), aWish('A', there)]), [aPlace(here), aPlace(there)]),
    );
    expect(changes).toEqual(['secret D', 'secret A']);
    expect(settled.map((one) => one.slice(0, 8))).toEqual(['A failed', 'B failed', 'C failed']);
    expect(findings).toMatchObject([
      {
        code: 'GITHUB_SECRETS_WRITTEN_TWICE',
        subject: 'acme/app: Codespaces',
        what: 'C and 2 more: two rules write it, so neither does.',
        where: { line: 9 },
      },
    ]);
  });
});

describe('before any call', () => {
  test.each<[string, Partial<SecretsFacts>, string[]]>([
    ['GITHUB_TOKEN', {}, ['GITHUB_SECRETS_NAME_INVALID']],
    ['1A', {}, ['GITHUB_SECRETS_NAME_INVALID']],
    ['A-B', {}, ['GITHUB_SECRETS_NAME_INVALID']],
    ['A', { sizeOf: () => 48 * 1024 }, []],
    ['A', { sizeOf: () => 48 * 1024 + 1 }, ['GITHUB_SECRETS_TOO_LARGE']],
    ['A', { sizeOf: () => undefined }, ['GITHUB_SECRETS_VALUE_MISSING']],
    ['A', { sizeOf: () => undefined, isTold: () => true }, []],
  ])('%s with %o is told as %j', (name, facts, codes) => {
    expect(planned(factsOfPlan(desires([aWish(name)]), [aPlace(here)], facts)).codes).toEqual(codes);
  });

  test('a Worker takes 5 KB, and its names begin with anything but `GITHUB_`', () => {
    const wanted = desires([aWish('A', worker)]);
    const of = (size: number) => planned(factsOfPlan(wanted, [aPlace(worker)], { sizeOf: () => size })).codes;
    expect([of(5 * 1024), of(5 * 1024 + 1)]).toEqual([[], ['GITHUB_SECRETS_TOO_LARGE']]);
  });

  test.each([
    [here, 100, 1],
    [there, 100, 0],
    [organisation, 1000, 1],
    [worker, 128, 1],
  ] as const)('what a full scope has no room for is left out: %o', (scope, most, left) => {
    const old = Array.from({ length: most - 1 }, (_, index) => aListed(`OLD_${index}`, hour(1)));
    const plan = planned(factsOfPlan(desires([aWish('A', scope), aWish('B', scope)]), [aPlace(scope, old)]));
    expect(plan.settled).toEqual(['B failed the scope is full'].slice(0, left));
    expect(plan.codes).toEqual(['GITHUB_SECRETS_TOO_MANY'].slice(0, left));
  });

  test('what is removed makes room', () => {
    const old = Array.from({ length: 100 }, (_, index) => aListed(`OLD_${index}`, hour(1)));
    const pruned = [{ scope: here, names: globMatcher(['OLD_7']), where: aWish('A').where }];
    const plan = planned(factsOfPlan(desires([aWish('A')], { pruned }), [aPlace(here, old)]));
    expect(plan).toMatchObject({ changes: ['secret-removal OLD_7', 'secret A'], codes: [] });
  });

  test('a scope that is not there is told once, and one that this run makes is waited for', () => {
    const environment: Scope = { kind: 'environment', at: { ...here.at, environment_name: 'production' } };
    const place = { scope: environment, is: 'absent' } as const;
    const wanted = desires([aWish('A', environment), aWish('B', environment)]);
    expect(planned(factsOfPlan(wanted, [place])).codes).toEqual(['GITHUB_SECRETS_SCOPE_NOT_FOUND']);
    const made = planSecrets(factsOfPlan(wanted, [place], { afterOf: () => ['environment:production'] }));
    expect(made.changes.map(({ after }) => after)).toEqual([
      ['environment:production'],
      ['environment:production'],
    ]);
    const open = planned(factsOfPlan(wanted, [aPlace(environment)], { isOpen: () => true }));
    expect([open.changes, open.codes]).toEqual([[], []]);
  });
});

describe('an organisation’s secret for selected repositories', () => {
  const selected = (repositories?: readonly string[]) => ({ kind: 'selected', repositories }) as const;
  const found = (visibility: SourceFacts['visibility'], listed: Parameters<typeof aPlace>[1] = []) =>
    planned(
      factsOfPlan(desires([aWish('A', organisation, { visibility })]), [aPlace(organisation, listed)], {
        factsOf: () => someFacts({ changedAt: hour(2), visibility }),
      }),
    ).codes;

  test('is told where no repository would see it', () => {
    expect(found(selected())).toEqual(['GITHUB_SECRETS_SEEN_BY_NONE']);
    expect(found(selected([]))).toEqual(['GITHUB_SECRETS_SEEN_BY_NONE']);
    expect(found(selected(), [aListed('A', hour(1), 'all')])).toEqual(['GITHUB_SECRETS_SEEN_BY_NONE']);
  });

  test('is told where none is named only if none was selected before', () => {
    expect(found(selected(), [aListed('A', hour(1), 'selected')])).toEqual([]);
    expect(found(selected(['acme/app']))).toEqual([]);
    expect(found({ kind: 'private' })).toEqual([]);
  });
});

describe('what is there and not wanted', () => {
  const listed = [aListed('A', hour(1)), aListed('B', hour(1))];
  const key = secretKey(here, 'B');
  const asked = (names: true | NameTest, spared: readonly { scope: Scope; name: string }[] = []) =>
    desires([aWish('A')], { pruned: [{ scope: here, names, where: aWish('A').where }], spared });
  const ours = { memory: { [key]: aRecord() } };

  test.each([
    ['is ours', asked(true), ours, true],
    ['is unknown', asked(true), {}, false],
    [
      'was changed since',
      asked(true),
      { memory: { [key]: aRecord({ updatedAt: hour(2).toISOString() }) } },
      false,
    ],
    ['was announced only', asked(true), { memory: { [key]: aRecord({ updatedAt: null }) } }, false],
    ['was found, not written', asked(true), { memory: { [key]: aRecord({ ours: false }) } }, false],
    ['is wanted elsewhere', asked(true, [{ scope: here, name: 'B' }]), ours, false],
    ['is ours, but values did not come', asked(true), { ...ours, mayPrune: false }, false],
    ['is named', asked(globMatcher(['b*'])), {}, true],
    ['is named, but values did not come', asked(globMatcher(['B'])), { mayPrune: false }, false],
    ['is not among the names', asked(globMatcher(['C'])), ours, false],
    ['is nobody’s question', desires([aWish('A')]), ours, false],
  ])('%s', (_what, desired, facts, isRemoved) => {
    const { changes } = planned(factsOfPlan(desired, [aPlace(here, listed)], facts));
    expect(changes.includes('secret-removal B')).toBe(isRemoved);
    expect(changes).not.toContain('secret-removal A');
  });

  test('of a vendor without dates goes on the word of the record', () => {
    const desired = desires([], { pruned: [{ scope: worker, names: true, where: aWish('A').where }] });
    const memory = { [secretKey(worker, 'B')]: aRecord() };
    const place = aPlace(worker, [aListed('B', undefined), aListed('C', undefined)]);
    expect(planned(factsOfPlan(desired, [place], { memory })).changes).toEqual(['secret-removal B']);
  });
});

test('a secret that GitHub lists in lower case is the same one, and is there', async () => {
  const observed = await observeScope(here, { listSecrets: async () => [aListed('npm_token', hour(1))] });
  const wanted = aWish('NPM_TOKEN', here, { when: 'missing' });
  expect(planned(factsOfPlan(desires([wanted]), [observed])).changes).toEqual([]);
});

test('how large a value is that is too large, nobody is told', () => {
  const told = planned(factsOfPlan(desires([aWish('A', here)]), [aPlace(here)], { sizeOf: () => 56_789 }));
  expect(told.settled).toEqual(['A failed the value is larger than the 49152 bytes that the scope takes']);
  expect(JSON.stringify(told)).not.toContain('56789');
});

describe('a secret that its vendor spells in lower case', () => {
  const entries = new Map([['OLD', aListed('old', undefined)]]);
  const place = { scope: worker, is: 'listed', entries } as const;
  const prune = (names: true | NameTest) =>
    planned(
      factsOfPlan(desires([], { pruned: [{ scope: worker, names, where: aWish('A').where }] }), [place], {
        memory: { [secretKey(worker, 'OLD')]: aRecord() },
      }),
    ).changes;

  test('is removed under that name where it is named', () => {
    expect(prune(globMatcher(['OLD']))).toEqual(['secret-removal old']);
  });

  test('is not taken for the one of ours', () => {
    expect(prune(true)).toEqual([]);
  });

  test('does not stand for one in upper case, which is written beside it', async () => {
    const listed = [aListed('OLD', undefined), aListed('old', undefined), aListed('new', undefined)];
    const observed = await observeScope(worker, { listSecrets: async () => listed });
    const wanted = ['OLD', 'NEW'].map((name) => aWish(name, worker, { when: 'missing' }));
    expect(planned(factsOfPlan(desires(wanted), [observed]))).toMatchObject({
      changes: ['secret NEW'],
      settled: ['OLD kept'],
    });
  });
});

test('one notice tells of all that are written for want of a key', () => {
  const listed = ['A', 'B', 'C'].map((name) => aListed(name, hour(1)));
  const plan = planned(
    factsOfPlan(desires(['A', 'B', 'C'].map((name) => aWish(name))), [aPlace(here, listed)], {
      factsOf: () => someFacts(),
    }),
  );
  expect(plan.findings).toMatchObject([
    {
      severity: 'notice',
      code: 'GITHUB_SECRETS_CHANGE_UNKNOWN',
      what: expect.stringMatching(/^A and 2 more /),
    },
  ]);
});

describe('the quota', () => {
  const writes = ['A', 'B', 'C'].map((name) => aWrite(name));
  const options = { reserved: 0, partial: false };

  test('is counted with a key and a look a scope, and one look more where repositories are named again', () => {
    const selected = aWrite('D', organisation, aListed('D', hour(1), 'selected'));
    expect(requestsFor(writes)).toBe(3 + 2);
    expect(requestsFor([...writes, aWrite('A', there), selected])).toBe(3 + 2 + 3 + 4);
  });

  test.each([
    [undefined, false, 0, 3],
    [5, false, 0, 3],
    [4, false, 0, 0],
    [4, true, 0, 2],
    [2, true, 0, 0],
    [0, true, 0, 0],
    [6, false, 2, 0],
    [6, true, 2, 2],
  ])('of %s with `partial: %s` and %d for other work lets %d through', (left, partial, reserved, through) => {
    const {
      changes,
      left: rest,
      findings,
    } = withinQuota(writes, { quotaLeft: () => left, partial, reserved });
    expect([changes.length, rest.length]).toEqual([through, 3 - through]);
    expect(findings.map(({ code }) => code)).toEqual(
      through === 3 ? [] : ['GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED'],
    );
  });

  test('of one vendor keeps nothing of another back', () => {
    const quotaLeft = ({ kind }: Scope) => (kind === 'cloudflare-worker' ? undefined : 0);
    const toWorker = aWrite('A', worker);
    expect(withinQuota([toWorker, ...writes], { ...options, quotaLeft }).changes).toEqual([toWorker]);
    expect(withinQuota([...writes, toWorker], { ...options, quotaLeft }).changes).toEqual([toWorker]);
  });
});
