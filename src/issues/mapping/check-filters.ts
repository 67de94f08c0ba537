/** What a pair is filtered by against what the system has: asked once it has described itself. */
import type { Finding } from '../../model/finding.ts';
import type { PairRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import type { Description } from '../../trackers/tracker.ts';

/** Filters that name values of a field, and the field. */
const filtered = [
  ['labels', 'labels', 'label'],
  ['states', 'state', 'state'],
  ['project', 'project', 'project'],
] as const;

/** Projects are named by their ids, too. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Values that the system does not have, each on its line: nothing has them, so nothing is picked up by them. */
export function filterFaults(
  pair: PairRule,
  system: SystemName,
  { fields }: Description,
): readonly Finding[] {
  const filter = pair.filters.get(system);
  return filtered.flatMap(([key, field, word]) => {
    const options = fields.find(({ name }) => name === field)?.options;
    const where = pair.filterPlaces.get(system)?.[key];
    if (options === undefined) return [];
    const known = new Set(options.map((option) => option.toLowerCase()));
    const wanted = [filter?.[key] ?? []].flat();
    const strange = wanted.filter((value) => !known.has(value.toLowerCase()) && !uuid.test(value));
    return strange.map((value): Finding => {
      const suggestion = suggestionFor(value, options);
      const all =
        strange.length === wanted.length ? 'no item of it is picked up' : 'no item is picked up by it';
      return {
        severity: 'warning',
        code: 'ISSUES_MAPPING_IMPOSSIBLE',
        subject: system,
        what: `\`${system}\` has no ${word} \`${value}\`, which the \`filter\` of \`${pair.name}\` names, so ${all}.`,
        cure:
          suggestion === undefined
            ? `Correct the ${word}, or add it there.`
            : `Did you mean \`${suggestion}\`?`,
        ...(where !== undefined && { where }),
      };
    });
  });
}
