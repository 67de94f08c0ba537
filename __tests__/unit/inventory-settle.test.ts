import { describe, expect, test } from '@jest/globals';
import type { ListedSecret } from '../../src/inventory/ports.ts';
import { adopted, announced, confirmed, forgotten, withdrawn } from '../../src/inventory/remember-secrets.ts';
import type { SettledSecret } from '../../src/inventory/secret-change.ts';
import { secretKey } from '../../src/inventory/secret-key.ts';
import { settleWrites, type WrittenSecret } from '../../src/inventory/settle-secrets.ts';
import { aListed, aRecord, aScope, aWrite, hour, someFacts, worker } from '../builders/secrets.ts';

const scope = aScope();
const key = secretKey(scope, 'A');
const { signal } = new AbortController();

const where = { file: '.github/sync.yml', line: 3 };

function aWritten(name: string, before: Date | undefined, place = scope): WrittenSecret {
  return { scope: place, name, where, at: hour(5), before };
}

/** After the answer to the write. */
function minutes(n: number): Date {
  return new Date(hour(5).getTime() + n * 60_000);
}

/** Answers with one list after the other, and with the last one from then on. */
function lists(...answers: readonly (readonly ListedSecret[] | 'nothing')[]) {
  let asked = 0;
  return {
    async listSecrets() {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer === 'nothing') throw new Error('out of reach');
      return answer;
    },
  };
}

describe('a write is seen', () => {
  const shown = [aListed('A', hour(5))];
  const stale = [aListed('A', hour(1))];
  test.each([
    ['at once', hour(1), lists(shown), hour(5)],
    ['of a new secret', undefined, lists(shown), hour(5)],
    ['after two pauses', hour(1), lists(stale, stale, shown), hour(5)],
    ['after a look that failed', hour(1), lists('nothing', shown), hour(5)],
    ['never', hour(1), lists(stale), undefined],
    ['never, for it is not listed', undefined, lists([]), undefined],
    ['never, for nothing can be listed', hour(1), lists('nothing'), undefined],
    ['half a minute from the answer', hour(1), lists([aListed('A', minutes(0.5))]), minutes(0.5)],
    ['never, for what shows is another write of before', hour(1), lists([aListed('A', hour(4))]), undefined],
    ['by its name alone where no dates are told', undefined, lists([aListed('A', undefined)]), hour(5)],
  ])('%s', async (_when, before, stores, date) => {
    const written = aWritten('A', before);
    const { seen, overwritten } = await settleWrites([written], stores, [0, 0, 0], signal);
    expect([seen.get(written), overwritten.size]).toEqual([date, 0]);
  });

  test('is told from one of somebody else after it', async () => {
    const written = aWritten('A', hour(1));
    const stores = lists(stale, [aListed('A', minutes(2))]);
    const { seen, overwritten } = await settleWrites([written], stores, [0, 0, 0], signal);
    expect([seen.size, overwritten.get(written)]).toEqual([0, minutes(2)]);
  });

  test('for each secret by itself', async () => {
    const [one, other] = [aWritten('A', undefined), aWritten('B', hour(1))];
    const stores = lists([aListed('A', hour(5)), aListed('B', hour(1))]);
    expect([...(await settleWrites([one, other], stores, [0], signal)).seen.keys()]).toEqual([one]);
  });
});

describe('the state', () => {
  const write = aWrite('A', scope, aListed('A', hour(1)));
  const fresh = { at: hour(6).toISOString(), source: null, ours: true };

  test('holds word of a write before it is made, and its date once it is seen', () => {
    expect(announced([write], hour(6))).toMatchObject([
      [key, { ...fresh, updatedAt: null, before: hour(1).toISOString() }],
    ]);
    const one = aWritten('A', hour(1));
    const written = new Map([[write, one]]);
    const told = (seen: Map<WrittenSecret, Date>, overwritten: Map<WrittenSecret, Date>, announcedAt: Date) =>
      confirmed([write], written, { seen, overwritten }, announcedAt);
    const [none, shown] = [new Map<WrittenSecret, Date>(), new Map([[one, minutes(0.5)]])];
    const at = hour(5).toISOString();
    expect(told(shown, none, hour(4))).toMatchObject([
      [key, { ...fresh, at, updatedAt: minutes(0.5).toISOString() }],
    ]);
    expect(told(none, none, hour(4))).toMatchObject([[key, { ...fresh, at, updatedAt: null }]]);
    // Somebody else wrote it since: what is remembered is ours, so that the next run tells of it, too.
    expect(told(none, new Map([[one, hour(7)]]), hour(4))).toMatchObject([
      [key, { ...fresh, at, updatedAt: at }],
    ]);
    expect(told(shown, none, hour(5))[0]?.[1].at).toBe(new Date(hour(5).getTime() + 1).toISOString());
    expect(confirmed([write], new Map(), { seen: none, overwritten: none }, hour(4))).toEqual([]);
  });

  test('goes back to what it was where a write was not begun, and not where it failed', () => {
    const memory = { [key]: aRecord() };
    const { id: change } = write;
    expect(
      withdrawn([write], [{ change, status: 'skipped', reason: 'the run was stopped' }], memory),
    ).toEqual([[key, aRecord()]]);
    expect(withdrawn([write], [{ change, status: 'unchanged' }], memory)).toEqual([[key, memory[key]]]);
    expect(withdrawn([write], [{ change, status: 'blocked', by: 'x' }], {})).toEqual([[key, null]]);
    expect(withdrawn([write], [], {})).toEqual([[key, null]]);
    expect(withdrawn([write], [{ change, status: 'applied' }], memory)).toEqual([]);
  });

  test('never holds when a source was changed where the value may be an older one', () => {
    const of = (isCurrent: boolean) => {
      const facts = someFacts({ changedAt: hour(0), isCurrent });
      return announced([{ ...write, ensure: { ...write.ensure, facts } }], hour(6))[0]?.[1].source;
    };
    expect([of(true), of(false)]).toEqual([hour(0).toISOString(), null]);
  });

  test('forgets what has been removed', () => {
    const removal = {
      ...write,
      id: 'r',
      kind: 'secret-removal',
      expects: aListed('A', hour(1)),
      ensure: { scope, name: 'A', where },
    } as const;
    expect(forgotten([removal], [{ change: 'r', status: 'applied' }])).toEqual([[key, null]]);
    expect(forgotten([removal], [{ change: 'r', status: 'unchanged' }])).toEqual([[key, null]]);
    expect(forgotten([removal], [{ change: 'r', status: 'skipped', reason: 'dry run' }])).toEqual([]);
  });

  test('takes in what was found in sync: as ours only where a write of ours was announced just then', () => {
    const settled = (at: Date | undefined, where = scope): SettledSecret => ({
      scope: where,
      name: 'A',
      status: 'in sync',
      why: undefined,
      listed: aListed('A', at),
      facts: someFacts(),
    });
    const oursIn = (memory: Parameters<typeof adopted>[1]) =>
      adopted([settled(hour(1))], memory, hour(6)).map(([, { ours }]) => ours);
    const told = (before: Date, at: Date) => ({
      [key]: aRecord({ at: at.toISOString(), updatedAt: null, before: before.toISOString() }),
    });
    expect(oursIn({})).toEqual([false]);
    expect(oursIn(told(hour(0), hour(1)))).toEqual([true]);
    expect(oursIn(told(hour(1), hour(1)))).toEqual([false]);
    expect(oursIn(told(hour(0), new Date(hour(1).getTime() - 120_000)))).toEqual([false]);
    expect(oursIn({ [key]: aRecord() })).toEqual([]);
    expect(adopted([settled(undefined, worker)], {}, hour(6))).toEqual([]);
  });
});
