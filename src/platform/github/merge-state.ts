import type { MergeState } from '../../siblings/mergeability.ts';

const states: Readonly<Record<string, MergeState>> = {
  CLEAN: 'clean',
  HAS_HOOKS: 'has-hooks',
  UNSTABLE: 'unstable',
  BLOCKED: 'blocked',
  BEHIND: 'behind',
  DIRTY: 'dirty',
  DRAFT: 'draft',
};

/** GitHub's `mergeStateStatus`; a draft is `draft` whichever of the two words GitHub has for it. */
export function mergeStateOf(status: string | null | undefined, isDraft: boolean): MergeState {
  const state = states[status ?? ''] ?? 'unknown';
  return isDraft && state === 'blocked' ? 'draft' : state;
}
