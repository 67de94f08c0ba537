import { object, string } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { GitHubPlacesPort } from '../../trackers/github/ports.ts';
import { formed } from '../answer-form.ts';
import { type GitHubClient, statusOf } from './client.ts';

const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
const form = object({ node_id: string() });

/**
 * GitHub redirects to what was transferred, answers 404 where the token may not look there, and tells of deletions by 410
 * (https://docs.github.com/rest/issues/issues#get-an-issue).
 */
export function createGitHubPlacesPort(client: GitHubClient): GitHubPlacesPort {
  return {
    async movedTo({ owner, name: repo }, issue_number) {
      const at = { owner, repo, issue_number };
      const idIn = ({ data }: { readonly data: unknown }) => {
        const what = `find where ${owner}/${repo}#${issue_number} is`;
        return { id: formed(form, data, { vendor: 'GitHub', what, status: 200 }).node_id };
      };
      const isMoved = (error: unknown) => error instanceof SyncError && error.code === 'REPOSITORY_MOVED';
      return client.request(route, at, { stays: true }).then(idIn, (error) => {
        // A repository that was renamed redirects, too: the new address tells what became of the issue.
        if (isMoved(error)) return client.request(route, at).then(idIn, unlessDeleted);
        return unlessDeleted(error);
      });
    },
  };
}

function unlessDeleted(error: unknown): 'hidden' | undefined {
  if (statusOf(error) === 410) return undefined;
  if (error instanceof SyncError && error.code === 'PERMISSION_MISSING') return 'hidden';
  throw error;
}
