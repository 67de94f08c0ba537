/** People of `issues.users` whom a system does not know: asked once it has described itself. */
import type { Finding } from '../../model/finding.ts';
import { type IssueRules, isGitHub, type PairRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import type { Description } from '../../trackers/tracker.ts';

/** One notice for each entry, on its line. Nobody is looked for where no people are carried over or none are known. */
export function userFaults(
  { users, systems }: Pick<IssueRules, 'users' | 'systems'>,
  pair: PairRule,
  system: SystemName,
  { people }: Description,
): readonly Finding[] {
  const kind = systems.find(({ name }) => name === system)?.kind;
  const carries = pair.fields.some(({ names, direction: { from, to } }) => {
    return names === 'people' && (from.includes(system) || to.includes(system));
  });
  if (kind === undefined || !carries || people.length === 0) return [];
  const ofGitHub = isGitHub(kind);
  const known = new Set(
    people.flatMap(({ id, email }) => [ofGitHub ? id.toLowerCase() : id, email?.trim().toLowerCase() ?? id]),
  );
  return users.flatMap(({ name, at, where }): readonly Finding[] => {
    const listed = at.get(system) ?? (ofGitHub ? name : undefined);
    if (listed === undefined || known.has(listed) || known.has(listed.toLowerCase())) return [];
    // Addresses of other people are no suggestions.
    const suggestion = ofGitHub
      ? suggestionFor(
          listed,
          people.map(({ id }) => id),
        )
      : undefined;
    const entry = at.has(system)
      ? `\`${listed}\`, as \`issues.users\` has \`${name}\` there,`
      : `\`${listed}\` of \`issues.users\``;
    return [
      {
        severity: 'notice',
        code: 'ISSUES_VALUE_UNMAPPED',
        subject: system,
        what: `${entry} is nobody in \`${system}\`, so this person is left out there.`,
        cure:
          suggestion === undefined
            ? `Write ${ofGitHub ? 'the login of somebody whom issues there can be assigned to' : 'the e-mail address or the id that the account has there'}.`
            : `Did you mean \`${suggestion}\`?`,
        where,
      },
    ];
  });
}
