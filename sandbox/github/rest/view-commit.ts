/** Commits, comparisons and changed files as REST shows them. */
import type { Repository } from '../../world.ts';
import type { ChangedFile, Commit, Signature } from '../commits.ts';
import { nodeId } from '../node-id.ts';
import { apiOf, htmlOf, type Links } from './links.ts';
import { time } from './view-issue.ts';

/** Authors are not matched to accounts: `author` and `committer` are null, as for an unknown address. */
export function viewCommit(links: Links, repository: Repository, commit: Commit): Record<string, unknown> {
  const url = `${apiOf(links, repository)}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url,
    html_url: `${htmlOf(links, repository)}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${apiOf(links, repository)}/git/commits/${commit.sha}`,
      message: commit.message,
      author: viewSignature(commit.author),
      committer: viewSignature(commit.committer),
      tree: { sha: commit.tree, url: `${apiOf(links, repository)}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${apiOf(links, repository)}/commits/${sha}`,
      html_url: `${htmlOf(links, repository)}/commit/${sha}`,
    })),
  };
}

export function viewFile(
  links: Links,
  repository: Repository,
  file: ChangedFile,
  ref: string,
): Record<string, unknown> {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.status === 'removed' ? null : file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${htmlOf(links, repository)}/blob/${ref}/${path}`,
    raw_url: `${htmlOf(links, repository)}/raw/${ref}/${path}`,
    contents_url: `${apiOf(links, repository)}/contents/${path}?ref=${ref}`,
  };
}

function viewSignature({ name, email, date }: Signature): Record<string, unknown> {
  return { name, email, date: time(date) };
}
