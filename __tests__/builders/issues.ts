/** The section `issues` of a configuration, read as the loader reads the whole. */

import { int, optional } from 'zod/mini';
import { resolveIssues } from '../../src/config/issues.ts';
import { lateIssues } from '../../src/config/issues-late.ts';
import { mapping } from '../../src/config/mapping.ts';
import { readAs } from '../../src/config/read-as.ts';
import type { IssueRules, PairRule } from '../../src/model/issue-rules.ts';

export const issuesFile = mapping({ version: optional(int()), issues: lateIssues });

export async function readIssues(text: string) {
  const read = await readAs(issuesFile, text, 'sync.yml');
  if (!read.ok) return read;
  return { ok: true, issues: resolveIssues(read.data.issues, read.placeOf) } as const;
}

export async function issuesOf(text: string): Promise<IssueRules> {
  const read = await readIssues(text);
  if (!read.ok) throw new Error(read.problems.map(({ what, cure }) => `${what} => ${cure}`).join('\n'));
  if (read.issues === undefined) throw new Error('there is no section');
  return read.issues;
}

/** Each as `line:column what => cure`. */
export async function issueProblems(text: string): Promise<readonly string[]> {
  const read = await readIssues(text);
  if (read.ok) return [];
  return read.problems.map(({ what, cure, where }) => `${where?.line}:${where?.column} ${what} => ${cure}`);
}

const systems = `
  systems:
    linear: { kind: linear, team: ENG }
    github: { kind: github-issues, repo: acme/app }
    jira: { kind: jira, url: https://acme.atlassian.net, project: APP }`;

/** A section with one pair, whose fields begin on line 8. */
export function pairWith(fields: string, between = 'linear, github', more = ''): string {
  return `issues:${systems}
  pairs:
    - between: [${between}]
      fields: ${fields}${more}
`;
}

export async function pairOf(text: string): Promise<PairRule> {
  const [pair] = (await issuesOf(text)).pairs;
  if (pair === undefined) throw new Error('there is no pair');
  return pair;
}
