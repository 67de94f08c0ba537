/** Edits of comments that gave way to others. */
import type { Finding } from '../model/finding.ts';
import { plainFinding } from './finding.ts';
import type { ComparedLink } from './link-plan.ts';

export function commentFindings({
  comments = [],
  name,
}: Pick<ComparedLink, 'comments' | 'name'>): readonly Finding[] {
  return comments
    .flatMap(({ changes }) => changes)
    .flatMap(({ system, overruledBy }) => {
      if (overruledBy === undefined) return [];
      const what = `A comment on ${name} was edited in ${overruledBy} and in ${system}; the edit in ${overruledBy} is the later one, and replaces the other.`;
      return [plainFinding('ISSUES_COMMENT_OVERRULED', name, what)];
    });
}
