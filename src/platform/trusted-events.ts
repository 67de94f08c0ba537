/**
 * Events whose workspace holds what the repository's own people have pushed. In all others (a comment, a
 * `pull_request_target`, …) somebody else may have chosen what is checked out.
 */
const trustedEvents: ReadonlySet<string> = new Set([
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'push',
  'pull_request',
  'merge_group',
]);

export function isTrustedEvent(eventName: string): boolean {
  return trustedEvents.has(eventName);
}

/** Events of issues: the run is for the last commit of the default branch. */
const issueEvents: ReadonlySet<string> = new Set(['issues', 'issue_comment']);

export function isOfDefaultBranch(eventName: string): boolean {
  return issueEvents.has(eventName);
}
