import type { Finding } from '../model/finding.ts';
import type { IssueRules } from '../model/issue-rules.ts';
import { longField } from './issues-field.ts';
import type { WrittenIssues } from './issues-late.ts';
import type { PlaceOf } from './problem.ts';

/** Texts that are to be merged where nothing keeps what they were. */
export function unmerged(
  written: WrittenIssues,
  issues: IssueRules | undefined,
  placeOf: PlaceOf,
  severity: Finding['severity'],
): readonly Finding[] {
  return (issues?.pairs ?? []).flatMap(({ name: pair, fields, strategy }, index) => {
    return fields.flatMap(({ name, kind, strategy: own = strategy }): Finding[] => {
      if (kind !== 'text' || own.kind !== 'merge') return [];
      const { 'on-conflict': isOwn } = longField(written?.pairs[index]?.fields[name] ?? {});
      const at = [...(isOwn === undefined ? [] : ['fields', name]), 'on-conflict'];
      return [
        {
          severity,
          code: 'CONFIG_INVALID',
          subject: pair,
          what: `\`${name}\` cannot be merged without the input \`state-key\`, for nothing keeps what the text was: \`${own.otherwise.kind}\` decides.`,
          cure: 'Pass any long random text as `state-key` to runs of `issues`, or choose another `on-conflict`.',
          where: placeOf(['issues', 'pairs', index, ...at], 'key'),
        },
      ];
    });
  });
}
