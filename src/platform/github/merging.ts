import { SyncError } from '../../model/error.ts';
import type { SiblingsGitHub } from '../../siblings/github.ts';
import type { GitHubClient } from './client.ts';

export type Merging = Pick<SiblingsGitHub, 'readMerge' | 'merge' | 'arm' | 'disarm' | 'enqueue'>;

export interface Waits {
  /** Milliseconds before each further attempt. */
  readonly pauses: readonly number[];
  /** Ends a pause. */
  readonly signal: AbortSignal;
}

/** Merging pull requests of one repository: at once over REST, later over GraphQL. */
export function createMerging(_client: GitHubClient, _repository: string, _waits: Waits): Merging {
  const missing = () => Promise.reject(new SyncError('INTERNAL', 'Merging is not built yet.'));
  return { readMerge: missing, merge: missing, arm: missing, disarm: missing, enqueue: missing };
}
