import { type MergeMethod, mergeMethods } from '../../model/risk.ts';

export interface MethodsNode {
  readonly mergeCommitAllowed: boolean;
  readonly rebaseMergeAllowed: boolean;
  readonly squashMergeAllowed: boolean;
}

const settings = {
  rebase: 'rebaseMergeAllowed',
  merge: 'mergeCommitAllowed',
  squash: 'squashMergeAllowed',
} as const satisfies Record<MergeMethod, keyof MethodsNode>;

export function methodsOf(node: MethodsNode): ReadonlySet<MergeMethod> {
  return new Set(mergeMethods.filter((method) => node[settings[method]]));
}
