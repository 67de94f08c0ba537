import type { Finding } from '../model/finding.ts';
import type { IssueRules } from '../model/issue-rules.ts';
import { resolveDirection } from './issues-direction.ts';
import { longField } from './issues-field.ts';
import type { WrittenIssues } from './issues-late.ts';
import type { PlaceOf } from './problem.ts';

/** Directions of pairs that say another thing than each of their fields: seldom what was meant. */
export function unfollowed(
  written: WrittenIssues,
  issues: IssueRules | undefined,
  placeOf: PlaceOf,
): readonly Finding[] {
  return (written?.pairs ?? []).flatMap(({ between, direction, comments, fields }, index): Finding[] => {
    const { name = '', fields: resolved = [] } = issues?.pairs[index] ?? {};
    const way = JSON.stringify(resolveDirection(direction, between));
    const isFollowed =
      comments === true ||
      Object.values(fields).some((one) => longField(one).direction === undefined) ||
      resolved.some((one) => JSON.stringify(one.direction) === way);
    if (direction === 'both' || isFollowed) return [];
    return [
      {
        severity: 'warning',
        code: 'CONFIG_INVALID',
        subject: name,
        what: `The \`direction\` of the pair \`${name}\` is followed by none of its fields: each has another of its own.`,
        cure: 'Write `{}` for the fields that are to follow it, as in `title: {}`, or remove it.',
        where: placeOf(['issues', 'pairs', index, 'direction'], 'key'),
      },
    ];
  });
}
