import { counted } from './counted.ts';
import type { Integration, Pick } from './integration.ts';
import type { Selection } from './selection.ts';

/**
 * What became of the commits looked at, for the log: every commit is in one number, and the first of them is
 * what is pushed. `12 commits looked at: 7 carried (1 with a conflict), 2 waiting, 3 left out`.
 */
export function tallyOf(selection: Selection, integration: Integration): string {
  const { picks } = integration;
  const of = (...results: readonly Pick['result'][]) =>
    picks.filter(({ result }) => results.includes(result)).length;
  const conflicts = of('conflict');
  const parts = [
    { number: of('picked', 'conflict'), word: 'carried' },
    { number: of('waits'), word: 'waiting' },
    { number: of('present'), word: 'already here' },
    { number: of('dropped'), word: 'dropped by validation' },
    { number: of('left-out') + selection.leftOut.length, word: 'left out' },
  ];
  const told = parts
    .filter(({ number, word }) => number > 0 || word === 'carried')
    .map(({ number, word }) =>
      word === 'carried' && conflicts > 0
        ? `${number} ${word} (${conflicts} with a conflict)`
        : `${number} ${word}`,
    );
  return `${counted(picks.length + selection.leftOut.length, 'commit')} looked at: ${told.join(', ')}`;
}
