/**
 * What a code host refuses of a push after the objects have come. Sources of the wordings: GitHub's docs on
 * protected branches (GH006) and its answers to pushes of workflow files.
 */
import { matchesGlob } from 'node:path';
import type { BranchRule, Token } from '../world.ts';

export interface PushPolicy {
  readonly rules: readonly BranchRule[];
  readonly mayChangeWorkflows: boolean;
  readonly tokenKind: Token['kind'];
}

export interface RefUpdate {
  readonly ref: string;
  readonly deletes: boolean;
  readonly creates: boolean;
  /** The old commit is an ancestor of the new one, or there is no old one. */
  readonly fastForward: boolean;
  /** Files below `.github/workflows/` that commits new to the repository change. */
  readonly workflows: readonly string[];
}

export interface Refusal {
  /** What git shows in brackets after `remote rejected`. */
  readonly reason: string;
  /** Lines for `remote: …`. */
  readonly remarks: readonly string[];
}

export function refusalOf(update: RefUpdate, policy: PushPolicy): Refusal | undefined {
  const violations = rulesFor(update.ref, policy).flatMap((rule) => violationsOf(update, rule));
  if (violations.length > 0) {
    const title = `error: GH006: Protected branch update failed for ${update.ref}.`;
    const list = [...new Set(violations)].map((line) => `- ${line}`);
    return { reason: 'protected branch hook declined', remarks: [title, '', ...list] };
  }
  const [workflow] = update.workflows;
  if (workflow === undefined || policy.mayChangeWorkflows) return undefined;
  const { who, right } = WORKFLOW_RIGHT[policy.tokenKind];
  const reason = `refusing to allow ${who} to create or update workflow \`${workflow}\` without ${right}`;
  return { reason, remarks: [] };
}

const WORKFLOW_RIGHT: Readonly<Record<Token['kind'], { readonly who: string; readonly right: string }>> = {
  workflow: { who: 'a GitHub App', right: '`workflows` permission' },
  app: { who: 'a GitHub App', right: '`workflows` permission' },
  'fine-grained': { who: 'a Personal Access Token', right: '`workflow` scope' },
  classic: { who: 'a Personal Access Token', right: '`workflow` scope' },
};

function rulesFor(ref: string, policy: PushPolicy): readonly BranchRule[] {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined ? [] : policy.rules.filter((rule) => matchesGlob(branch, rule.pattern));
}

function violationsOf(update: RefUpdate, rule: BranchRule): readonly string[] {
  if (update.deletes) return ['Cannot delete this branch'];
  return [
    ...(!update.fastForward && !rule.allowForcePush ? ['Cannot force-push to this branch'] : []),
    ...(!update.creates && rule.requirePullRequest ? ['Changes must be made through a pull request.'] : []),
  ];
}
