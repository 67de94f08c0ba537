/** What a pair is filtered by against what the system has: asked once it has described itself. */
import type { Finding } from '../../model/finding.ts';
import type { PairRule } from '../../model/issue-rules.ts';
import type { FieldName, SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import { named } from '../../report/alike.ts';
import type { Description, Filter } from '../../trackers/tracker.ts';

/** Filters that name values of a field: the field, and what one of its values is called. */
const filtered = [
  ['labels', 'labels', 'label'],
  ['states', 'state', 'state'],
  ['types', 'type', 'type'],
  ['project', 'project', 'project'],
  ['assignees', 'assignees', 'assignee'],
] as const satisfies readonly (readonly [keyof Filter, FieldName, string])[];

/** Projects and people are named by their ids, too. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A value that nothing has, and the pair whose filter names it. */
interface Strange {
  readonly pair: PairRule;
  readonly value: string;
  readonly suggestion: string | undefined;
  /** The pair names no other there. */
  readonly isAll: boolean;
}

/**
 * Values that the system does not have, so that nothing is picked up by them: each on its line that is much like one that
 * it has, all others of a kind together.
 */
export function filterFaults(
  pairs: readonly PairRule[],
  system: SystemName,
  description: Description,
): readonly Finding[] {
  return filtered.flatMap(([key, field, word]) => {
    const there = thereOf(description, field);
    if (there === undefined) return [];
    const known = new Set(there.names.map(lower));
    const wanted = (pair: PairRule) => [pair.filters.get(system)?.[key] ?? []].flat();
    // What another filter names is another one, however alike.
    const asked = new Set(pairs.flatMap(wanted).map(lower));
    const others = (there.shown ?? there.names).filter((name) => !asked.has(lower(name)));
    const all = pairs.flatMap((pair): readonly Strange[] => {
      const strange = wanted(pair).filter((value) => !known.has(lower(value)) && !uuid.test(value));
      const isAll = strange.length === wanted(pair).length;
      return strange.map((value) => ({ pair, value, suggestion: suggestionFor(value, others), isAll }));
    });
    const alike = Map.groupBy(all, ({ suggestion, value }) => suggestion && lower(value));
    return [...alike.values()].flatMap((strange) => faultOf(strange, { system, key, word, there }) ?? []);
  });
}

interface Filtered {
  readonly system: SystemName;
  readonly key: keyof Filter;
  readonly word: string;
  readonly there: There;
}

function faultOf(strange: readonly Strange[], { system, key, word, there }: Filtered): Finding | undefined {
  const [first] = strange;
  if (first === undefined) return undefined;
  const { suggestion } = first;
  const [values, pairs] = [quoted(strange.map(({ value }) => value)), quoted(strange.map(nameOf))];
  const where = first.pair.filterPlaces.get(system)?.[key];
  const [s, it] = values.length > 1 ? ['s', 'them'] : ['', 'it'];
  const naming = `the \`filter\` of ${named(pairs)} name${pairs.length > 1 ? '' : 's'}`;
  const without = values.length === 1 && strange.every(({ isAll }) => isAll) ? 'of it is' : 'is';
  const by = without === 'is' ? ` by ${it}` : '';
  return {
    // One that is made with the first item may well be missing.
    severity: there.isOpen && suggestion === undefined ? 'notice' : 'warning',
    code: 'ISSUES_MAPPING_IMPOSSIBLE',
    subject: system,
    what: there.mayHaveLeft
      ? `Nobody who can be assigned in \`${system}\` now is called ${named(values)}, whom ${naming}: only what somebody has who has left it is picked up by that.`
      : `\`${system}\` has no ${word}${s} ${named(values)}, which ${naming}, so no item ${without} picked up${by}.`,
    cure:
      suggestion === undefined
        ? `Correct the ${word}${s}, or ${there.mayHaveLeft ? 'leave it where somebody is meant who has left' : `add ${it} there`}.`
        : `Did you mean \`${suggestion}\`?`,
    ...(where !== undefined && { where }),
  };
}

function nameOf({ pair }: Strange): string {
  return pair.name;
}

function quoted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].map((name) => `\`${name}\``);
}

function lower(name: string): string {
  return name.toLowerCase();
}

interface There {
  readonly names: readonly string[];
  /** Those that are suggested; undefined: all. */
  readonly shown?: readonly string[];
  /** Items may have people who have left. */
  readonly mayHaveLeft?: boolean;
  /** Others can come to be there. */
  readonly isOpen?: boolean;
}

/** Undefined: nobody knows. */
function thereOf({ fields, people, isAssumed }: Description, field: FieldName): There | undefined {
  if (field === 'assignees') {
    const names = people.flatMap(({ id, name, email, handle }) =>
      [id, name, email ?? [], handle ?? []].flat(),
    );
    // Addresses of other people are no suggestions.
    return people.length === 0
      ? undefined
      : { names, shown: people.map(({ id }) => id), isOpen: true, mayHaveLeft: true };
  }
  const found = fields.find(({ name }) => name === field);
  if (found === undefined) return isAssumed ? undefined : { names: [] };
  if (found.options !== undefined) return { names: found.options };
  return found.present && { names: found.present, isOpen: true };
}
