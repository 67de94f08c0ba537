/** What a pair remembers, between the engine and the state of the run. */
import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import { openMemory, stateKey } from '../../src/issues-memory.ts';
import { emptyDocument, type PairState, type StateDocument } from '../../src/state/document.ts';
import { pairOf, pairWith } from '../builders/issues.ts';

const renewed = '2026-01-01T00:00:00.000Z';

async function opened(memory?: unknown) {
  const rule = await pairOf(pairWith('{ title: both }'));
  const pairs: Record<string, PairState> =
    memory === undefined ? {} : { [stateKey(rule)]: { memory, renewed } };
  let document: StateDocument = { ...emptyDocument(), issues: pairs };
  const state = {
    document: () => document,
    change: (next: (before: StateDocument) => StateDocument) => {
      document = next(document);
    },
    save: async () => undefined,
    isProof: false,
    findings: [],
  };
  const kept = openMemory(rule, { state: 'cache', stateKey: undefined }, state);
  return { kept, stored: () => document.issues[stateKey(rule)]?.memory };
}

const codes = ({ kept }: Awaited<ReturnType<typeof opened>>) => kept.findings().map(({ code }) => code);

describe('the memory of a pair', () => {
  test('that was never stored is empty, and nothing is told', async () => {
    const made = await opened();
    expect([made.kept.memory, codes(made)]).toEqual([noMemory, []]);
  });

  test('that has no form is empty, and that is told', async () => {
    const made = await opened({ links: [{ id: 'forged' }], cursors: {} });
    expect([made.kept.memory, codes(made)]).toEqual([noMemory, ['STATE_UNREADABLE']]);
  });

  test('keeps all but a link that could not be read again, and tells of that', async () => {
    const made = await opened();
    const link = (id: string, item: string) => {
      const sides = { linear: { id: item }, github: { id: 'g' } };
      return { id: id.repeat(32), sides, conflicts: [], choices: [] };
    };
    made.kept.keep({ links: [link('a', 'l'), link('b', 'l'.repeat(2000))], cursors: {} });
    expect(made.stored()).toEqual({ links: [link('a', 'l')], cursors: {} });
    expect(codes(made)).toEqual(['STATE_NOT_SAVED']);
  });
});
