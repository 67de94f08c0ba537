/** What a pair is filtered by against what the system has: asked once it has described itself. */
import type { Finding } from '../../model/finding.ts';
import type { PairRule } from '../../model/issue-rules.ts';
import type { FieldName, SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
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

/** Values that the system does not have, each on its line: nothing has them, so nothing is picked up by them. */
export function filterFaults(
  pair: PairRule,
  system: SystemName,
  description: Description,
): readonly Finding[] {
  const filter = pair.filters.get(system);
  return filtered.flatMap(([key, field, word]) => {
    const wanted = [filter?.[key] ?? []].flat();
    const there = thereOf(description, field);
    if (there === undefined) return [];
    const known = new Set(there.names.map((name) => name.toLowerCase()));
    const where = pair.filterPlaces.get(system)?.[key];
    const strange = wanted.filter((value) => !known.has(value.toLowerCase()) && !uuid.test(value));
    return strange.map((value): Finding => {
      const suggestion = suggestionFor(value, there.shown ?? there.names);
      const all =
        strange.length === wanted.length ? 'no item of it is picked up' : 'no item is picked up by it';
      return {
        // One that is made with the first item may well be missing.
        severity: there.isOpen && suggestion === undefined ? 'notice' : 'warning',
        code: 'ISSUES_MAPPING_IMPOSSIBLE',
        subject: system,
        what: there.mayHaveLeft
          ? `Nobody who can be assigned in \`${system}\` now is called \`${value}\`, whom the \`filter\` of \`${pair.name}\` names: only what somebody has who has left it is picked up by that.`
          : `\`${system}\` has no ${word} \`${value}\`, which the \`filter\` of \`${pair.name}\` names, so ${all}.`,
        cure:
          suggestion === undefined
            ? `Correct the ${word}, or ${there.mayHaveLeft ? 'leave it where somebody is meant who has left' : 'add it there'}.`
            : `Did you mean \`${suggestion}\`?`,
        ...(where !== undefined && { where }),
      };
    });
  });
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
