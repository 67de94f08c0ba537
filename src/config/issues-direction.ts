import type { output } from 'zod/mini';
import { _default, meta, union } from 'zod/mini';
import type { Direction } from '../model/field-mapping.ts';
import { suggestionFor } from '../model/suggestion.ts';
import { givenName } from './issues-name.ts';
import { line } from './line.ts';
import { cured, type FaultAt, mapping } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import { onOneLine } from './problem.ts';

const systems = oneOrMany(givenName({ description: 'A system of the pair.' }), { most: 20 });

const lists = mapping({
  from: _default(systems, []).check(
    meta({ description: 'Systems that the field is read from.', examples: [['linear', 'jira']] }),
  ),
  to: _default(systems, []).check(
    meta({ description: 'Systems that the field is written to.', examples: [['github']] }),
  ),
});

export const directionWord = line({
  description: '`both`, or one system to another: `linear-to-github`.',
  most: 120,
});

/** `both`, `linear-to-github`, or lists of who gives and who takes. */
export const direction = union(
  [directionWord, lists],
  cured(() => 'Write `both`, `linear-to-github`, or `{ from: [linear], to: [github] }`.'),
).check(
  meta({
    description:
      'Where edits go: `both` (from each system to all others), `linear-to-github` (names of systems), or `{ from: […], to: […] }`.',
    examples: ['both', 'linear-to-github', { from: ['linear', 'jira'], to: ['github'] }],
  }),
);

export type WrittenDirection = output<typeof direction>;

/** `written` names only systems of `between`: see `directionFault`. */
export function resolveDirection(written: WrittenDirection, between: readonly string[]): Direction {
  if (typeof written !== 'string') return { from: [written.from].flat(), to: [written.to].flat() };
  const [from, to] = oneWay(written, between) ?? [];
  return from === undefined || to === undefined ? { from: between, to: between } : { from: [from], to: [to] };
}

function oneWay(written: string, between: readonly string[]) {
  const ways = between.flatMap((from) =>
    between.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  return ways.find(([from, to]) => written === `${from}-to-${to}`);
}

export function directionFault(written: WrittenDirection, between: readonly string[]): FaultAt | undefined {
  if (typeof written === 'string') {
    if (written === 'both' || oneWay(written, between) !== undefined) return undefined;
    const known = [
      'both',
      ...between.flatMap((from) => between.filter((to) => to !== from).map((to) => `${from}-to-${to}`)),
    ];
    const suggestion = suggestionFor(written, known);
    return {
      what: `is \`${onOneLine(written)}\`, which is no direction between ${quotedList(between)}`,
      cure:
        suggestion === undefined
          ? `Write ${known.length < 8 ? quotedList(known, 'or') : '`both`, or one system to another'}.`
          : `Did you mean \`${suggestion}\`?`,
    };
  }
  for (const key of ['from', 'to'] as const) {
    for (const [index, name] of [written[key]].flat().entries()) {
      if (between.includes(name)) continue;
      return {
        ...notInPair(name, between),
        at: Array.isArray(written[key]) ? [key, index] : [key],
      };
    }
  }
  return undefined;
}

/** A name that is none of the pair's systems. */
export function notInPair(name: string, between: readonly string[]) {
  const suggestion = suggestionFor(name, between);
  return {
    what: `names \`${onOneLine(name)}\`, which is not one of ${quotedList(between)}`,
    cure:
      suggestion === undefined
        ? 'Write a system that the pair is between, or add it there.'
        : `Did you mean \`${suggestion}\`?`,
  };
}

export function quotedList(names: readonly string[], word = 'and'): string {
  const all = names.map((name) => `\`${onOneLine(name)}\``);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`;
}
