/** Comments of issues and pull requests: of one, of a whole repository, and each by its id. */
import {
  addComment,
  type CommentPlace,
  commentOf,
  commentsOf,
  deleteComment,
  editComment,
  updatedAt,
} from '../comments.ts';
import { spendContent } from '../content-limit.ts';
import { seconds } from '../issue-query.ts';
import { issueIn } from './issue-in.ts';
import {
  callerOf,
  created,
  EMPTY,
  listed,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewComment } from './view-issue.ts';

const READ = reads('issues', 'pull_requests');
const WRITE = writes('issues', 'pull_requests');

export const commentRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/comments',
    need: READ,
    handle(call) {
      const by =
        call.query.get('sort') === 'updated'
          ? updatedAt
          : ({ createdAt }: CommentPlace['comment']) => createdAt;
      // The direction counts only with a sort.
      const sign = call.query.has('sort') && call.query.get('direction') === 'desc' ? -1 : 1;
      const found = since(call, commentsOf(call.repository)).sort(
        (one, other) => sign * (by(one.comment).getTime() - by(other.comment).getTime()),
      );
      return listed(found.map((place) => show(call, place)));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    need: READ,
    handle: (call) => ok(show(call, commentIn(call))),
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    need: WRITE,
    handle(call) {
      const place = commentIn(call);
      editComment(call.world, place, callerOf(call).login, String(call.body.body ?? ''));
      return ok(show(call, place));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    need: WRITE,
    handle(call) {
      deleteComment(commentIn(call));
      return EMPTY;
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    need: READ,
    handle(call) {
      const issue = issueIn(call);
      const places = issue.comments.map((comment) => ({ issue, comment }));
      return listed(since(call, places).map((place) => show(call, place)));
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    need: WRITE,
    handle(call) {
      const issue = issueIn(call);
      spendContent(call.world, callerOf(call));
      const comment = addComment(call.world, issue, callerOf(call).login, String(call.body.body ?? ''));
      return created(show(call, { issue, comment }));
    },
  },
];

/** Those that were changed at the time of the query or after it. */
function since({ query }: RepositoryCall, places: readonly CommentPlace[]): CommentPlace[] {
  const from = query.get('since');
  if (from === null) return [...places];
  return places.filter(({ comment }) => seconds(updatedAt(comment)) >= seconds(new Date(from)));
}

function commentIn(call: RepositoryCall): CommentPlace {
  return commentOf(call.repository, Number(param(call, 'comment_id')));
}

function show(call: RepositoryCall, { issue, comment }: CommentPlace): Record<string, unknown> {
  return viewComment(call.world, call.links, call.repository, issue, comment);
}
