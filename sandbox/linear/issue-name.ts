/** What an issue is called: identifier, address and branch. */
import type { LinearIssue, LinearTeam, LinearWorkspace } from './state.ts';

export function identifierOf({ team, number }: Pick<LinearIssue, 'team' | 'number'>): string {
  return `${team.key}-${number}`;
}

/** Numbers count up within a team and never come back. */
export function nextNumber(team: LinearTeam): number {
  team.lastNumber += 1;
  return team.lastNumber;
}

export function urlOf(workspace: LinearWorkspace, issue: LinearIssue): string {
  return `https://linear.app/${workspace.urlKey}/issue/${identifierOf(issue)}/${slug(issue.title)}`;
}

export function branchOf(issue: LinearIssue): string {
  return `${slug(issue.creator.displayName)}/${identifierOf(issue).toLowerCase()}-${slug(issue.title)}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
