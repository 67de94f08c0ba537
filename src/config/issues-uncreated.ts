import type { Finding } from '../model/finding.ts';
import type { IssueRules, PairRule } from '../model/issue-rules.ts';

/** Pairs without a `title` follow issues that are there on both sides, and create none: seldom what was meant. */
export function neverCreates(issues: IssueRules | undefined): readonly Finding[] {
  return (issues?.pairs ?? []).filter(({ creates }) => creates.length === 0).map(remark);
}

function remark({ name, match, where }: PairRule): Finding {
  const keys = match.map((field) => `\`${field}\``).join(', then ');
  const found =
    match.length === 0
      ? 'that an earlier run has linked'
      : `that are linked, or that are the same by ${keys}`;
  return {
    severity: 'notice',
    code: 'CONFIG_INVALID',
    subject: name,
    what: `The pair \`${name}\` has no \`title\` under \`fields\`, so no issue is ever created: it keeps in step those alone ${found}.`,
    cure: 'Add `title: both` to have issues created, and matched by their titles; leave it as it is if that is meant.',
    where,
  };
}
