import { describe, expect, test } from '@jest/globals';
import { decide, type SourceFacts } from '../../src/inventory/decide.ts';
import type { ListedSecret } from '../../src/inventory/ports.ts';
import type { SecretState } from '../../src/state/document.ts';
import { aListed, aRecord, hour, someFacts } from '../builders/secrets.ts';

const changed = { when: 'changed', force: false } as const;
const print = (value: string, key = 'aa') => ({ value, key });
const old = { fingerprint: '11', key: 'aa', source: null } as const;

type Case = readonly [
  what: string,
  listed: ListedSecret | undefined,
  record: SecretState | undefined,
  facts: Partial<SourceFacts>,
  why: string,
];

const one = aListed('X', hour(1));
const undated = aListed('X', undefined);

describe('a secret is written', () => {
  test.each<Case>([
    ['is not there', undefined, aRecord(), {}, 'missing'],
    ['is older than its source, and unknown', one, undefined, { changedAt: hour(2) }, 'changed'],
    ['comes from a source that was changed since', one, aRecord(), { changedAt: hour(2) }, 'changed'],
    [
      'was written from a source of later, now put back',
      one,
      aRecord({ source: hour(2).toISOString() }),
      { changedAt: hour(1) },
      'changed',
    ],
    [
      'may have been written with an old value',
      one,
      aRecord({ source: null }),
      { changedAt: hour(2) },
      'changed',
    ],
    ['has another fingerprint', one, aRecord(old), { fingerprint: print('22') }, 'changed'],
    [
      'has another fingerprint, whatever the date of its namesake says',
      one,
      aRecord({ fingerprint: '11', key: 'aa' }),
      { changedAt: hour(0), fingerprint: print('22') },
      'changed',
    ],
    ['has no fingerprint yet', one, undefined, { fingerprint: print('11') }, 'first fingerprint'],
    [
      'has a fingerprint by another key',
      one,
      aRecord(old),
      { fingerprint: print('33', 'bb') },
      'another fingerprint key',
    ],
    ['has nothing to tell by', one, aRecord({ source: null }), {}, 'change unknown'],
    [
      'was announced and did not arrive',
      one,
      aRecord({ updatedAt: null, before: hour(1).toISOString() }),
      { changedAt: hour(2) },
      'changed',
    ],
    [
      'was announced where no dates are told',
      undated,
      aRecord({ updatedAt: null }),
      { changedAt: hour(0) },
      'changed',
    ],
    ['is unknown where no dates are told', undated, undefined, { changedAt: hour(0) }, 'changed'],
    [
      'is of a source of later, where no dates are told',
      undated,
      aRecord(),
      { changedAt: hour(2) },
      'changed',
    ],
    [
      'is seen by others than it is to be',
      aListed('X', hour(1), 'all'),
      aRecord(),
      { changedAt: hour(0), visibility: { kind: 'private' }, audience: 'bb' },
      'another audience',
    ],
    [
      'is to be seen by other repositories than before',
      aListed('X', hour(1), 'selected'),
      aRecord({ audience: 'aa' }),
      { changedAt: hour(0), visibility: { kind: 'selected', repositories: ['acme/a'] }, audience: 'bb' },
      'another audience',
    ],
  ])('that %s', (_what, listed, record, facts, why) => {
    expect(decide(listed, record, someFacts(facts), changed)).toEqual({ write: true, why });
  });
});

describe('a secret stays as it is', () => {
  test.each<Case>([
    ['is younger than its source, and unknown', one, undefined, { changedAt: hour(0) }, 'in sync'],
    ['is as old as its source, and unknown', one, undefined, { changedAt: hour(1) }, 'in sync'],
    ['was written from its source as it is', one, aRecord(), { changedAt: hour(0) }, 'in sync'],
    [
      'was, whatever the key of the fingerprints',
      one,
      aRecord({ fingerprint: '11', key: 'aa' }),
      { changedAt: hour(0), fingerprint: print('33', 'bb') },
      'in sync',
    ],
    [
      'was, when the value at hand may be older',
      one,
      aRecord({ fingerprint: '11', key: 'aa' }),
      { changedAt: hour(0), isCurrent: false, fingerprint: print('22') },
      'in sync',
    ],
    ['has the same fingerprint', one, aRecord(old), { fingerprint: print('11') }, 'in sync'],
    [
      'was announced, and shows another date than before',
      one,
      aRecord({ updatedAt: null, before: hour(0).toISOString() }),
      { changedAt: hour(0) },
      'in sync',
    ],
    [
      'was announced when it was not there, and is now',
      one,
      aRecord({ updatedAt: null }),
      { changedAt: hour(0) },
      'in sync',
    ],
    ['was written where no dates are told', undated, aRecord(), { changedAt: hour(0) }, 'in sync'],
    [
      'is seen by whom it is to be',
      aListed('X', hour(1), 'private'),
      aRecord(),
      { changedAt: hour(0), visibility: { kind: 'private' }, audience: 'bb' },
      'in sync',
    ],
    [
      'has a date that our write did not leave',
      one,
      aRecord({ updatedAt: hour(0).toISOString() }),
      { changedAt: hour(2) },
      'drifted',
    ],
  ])('that %s', (_what, listed, record, facts, why) => {
    expect(decide(listed, record, someFacts(facts), changed)).toEqual({ write: false, why });
  });
});

describe('a secret whose write was announced at one o’clock and not seen', () => {
  const record = aRecord({ updatedAt: null, before: hour(0).toISOString() });
  const minutes = (count: number) => new Date(hour(1).getTime() + count * 60_000);
  test.each([
    [minutes(-2), 1, 'drifted'],
    [minutes(-0.5), 1, 'in sync'],
    [minutes(9), 1, 'in sync'],
    [minutes(20), 1, 'drifted'],
    [minutes(20), 100, 'in sync'],
    [minutes(60), 100, 'drifted'],
  ])('and shows the date %o, as one of %d: %s', (date, together, why) => {
    const facts = someFacts({ changedAt: hour(0) });
    expect(decide(aListed('X', date), record, facts, { ...changed, together })).toEqual({
      write: false,
      why,
    });
  });
});

describe('whatever its value', () => {
  const drifted = aRecord({ updatedAt: hour(0).toISOString() });
  test.each([
    ['missing', undefined, false, 'missing', true],
    ['missing', aRecord(), false, 'kept', false],
    ['missing', drifted, false, 'drifted', false],
    ['missing', drifted, true, 'forced', true],
    ['always', aRecord(), false, 'always', true],
    ['always', drifted, false, 'drifted', false],
    ['always', drifted, true, 'forced', true],
    ['changed', drifted, true, 'forced', true],
    ['changed', aRecord(), true, 'in sync', false],
  ] as const)('with `when: %s`, %j and force %s it is %s', (when, record, force, why, write) => {
    const listed = record === undefined ? undefined : one;
    expect(decide(listed, record, someFacts({ changedAt: hour(0) }), { when, force })).toEqual({
      write,
      why,
    });
  });
});
