/** Dependencies between issues: what an issue is blocked by, and what it blocks. */
import { canSee } from '../access.ts';
import { spendContent } from '../content-limit.ts';
import { addBlocker, blockedBy, blockersOf, removeBlocker } from '../dependencies.ts';
import { notFound } from '../refusal.ts';
import { type IssuePlace, placeOf } from '../sub-issues.ts';
import { issueIn } from './issue-in.ts';
import {
  callerOf,
  created,
  listed,
  ok,
  param,
  type Reply,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewIssue } from './view-issue.ts';

const PATH = '/repos/{owner}/{repo}/issues/{issue_number}/dependencies';

export const dependencyRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: `${PATH}/blocked_by`,
    need: reads('issues'),
    handle: (call) => shown(call, blockersOf(call.world, issueIn(call))),
  },
  {
    method: 'GET',
    path: `${PATH}/blocking`,
    need: reads('issues'),
    handle: (call) => shown(call, blockedBy(call.world, issueIn(call))),
  },
  {
    method: 'POST',
    path: `${PATH}/blocked_by`,
    need: writes('issues'),
    handle(call) {
      const issue = issueIn(call);
      spendContent(call.world, callerOf(call));
      addBlocker(call.world, issue, seen(call, Number(call.body.issue_id)).issue);
      return created(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
  {
    method: 'DELETE',
    path: `${PATH}/blocked_by/{issue_id}`,
    need: writes('issues'),
    handle(call) {
      const issue = issueIn(call);
      removeBlocker(call.world, issue, seen(call, Number(param(call, 'issue_id'))).issue);
      return ok(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
];

/** Those that the caller may look at. */
function shown(call: RepositoryCall, places: readonly IssuePlace[]): Reply {
  const visible = places.filter(({ repository }) => canSee(call.caller, repository));
  return listed(visible.map(({ repository, issue }) => viewIssue(call.world, call.links, repository, issue)));
}

function seen(call: RepositoryCall, id: number): IssuePlace {
  const place = placeOf(call.world, id);
  if (place === undefined || !canSee(call.caller, place.repository)) throw notFound();
  return place;
}
