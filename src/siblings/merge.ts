/** Merging by ourselves: what was proved and nothing else, and never past what GitHub asks for. */
import type { Outcome } from '../model/change.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { readOffer } from './marker.ts';
import { awaitCheck, conflict, type MergeChange, outcomeOf, outdated, waits } from './merge-outcome.ts';
import type { MergeMessage, MergeOrder, MergeView } from './mergeability.ts';
import { squashMessage } from './squash-message.ts';

/** Merges now, arms native auto-merge, or leaves it to a later run; looks at the pull request first. */
export async function merge(change: MergeChange, deps: ApplyDeps): Promise<Outcome> {
  const { expects, ensure } = change;
  const number = expects.number ?? deps.openedAt(expects.head);
  if (number === undefined) return outdated(change, 'the pull request is not there');
  const ground = ensure.isRemembered ? await rememberedGround(number, change, deps) : ensure;
  if (ground === undefined) {
    return conflict(change, `#${number} no longer says that it was validated`, { stands: true });
  }
  const view = await deps.github.readMerge(number);
  const obstacle = obstacleTo(view, change);
  if (obstacle) return obstacle;
  switch (view.mergeState) {
    case 'clean':
    case 'has-hooks':
      if (ground.needsRequiredCheck && !view.checks.requiredPassed) return awaitCheck(change, view, deps);
      return ensure.queue ? enqueue(change, view, deps) : mergeNow(change, view, deps);
    case 'blocked':
      // With a review alone GitHub would merge what nothing but a claim speaks for.
      if (ground.needsRequiredCheck && !view.checks.isRequired) return awaitCheck(change, view, deps);
      return arm(change, view, deps, 'required checks or reviews are missing');
    case 'unstable':
      return waits(change, view, deps, 'a check that is not required has not passed');
    case 'behind':
      return outdated(change, 'the target has moved on, and asks for branches that are up to date');
    case 'dirty':
      return outdated(change, 'it conflicts with the target by now');
    case 'draft':
      return conflict(change, `#${number} is a draft`);
    case 'unknown':
      return waits(change, view, deps, 'GitHub has not yet told whether it can be merged');
  }
}

/**
 * The state alone is no reason to merge: the pull request, which only writers can edit, has to say the same.
 * What it does not name as found by us is another job's claim, whatever the state makes of it.
 */
async function rememberedGround(
  number: number,
  { ensure }: MergeChange,
  deps: ApplyDeps,
): Promise<{ readonly needsRequiredCheck: boolean } | undefined> {
  const { body } = await deps.github.readPullRequest(number);
  const offer = readOffer(body, ensure.sibling, ensure.branch);
  if (offer?.merge !== ensure.verdict) return undefined;
  return { needsRequiredCheck: ensure.needsRequiredCheck || offer.verdict !== ensure.verdict };
}

/** What has changed since the decision. */
function obstacleTo(view: MergeView, change: MergeChange): Outcome | undefined {
  const { number } = view;
  if (view.state === 'merged') return { change: change.id, status: 'unchanged', how: 'merged' };
  if (view.state === 'closed') return outdated(change, `#${number} was closed`);
  if (view.base !== change.expects.into) return outdated(change, `#${number} goes to \`${view.base}\` now`);
  if (view.headSha !== change.expects.tip) return outdated(change, `#${number} has other commits by now`);
  if (view.queued) return { change: change.id, status: 'unchanged', how: 'queued' };
  if (view.draft) return conflict(change, `#${number} is a draft`);
  if (view.disarmedBy !== undefined) {
    return conflict(change, `${view.disarmedBy} turned auto-merge off`, { stands: true });
  }
  if (view.putOut !== undefined) return conflict(change, putOutBy(view.putOut), { stands: true });
  if (view.review === 'changes-requested') return conflict(change, 'a reviewer asks for changes');
  return undefined;
}

/** A queue that has put it out would do so again. */
function putOutBy({ by, reason }: NonNullable<MergeView['putOut']>): string {
  if (by !== undefined) return `${by} took it out of the merge queue`;
  return `the merge queue put it out${reason === undefined ? '' : `: ${reason}`}`;
}

async function mergeNow(change: MergeChange, view: MergeView, deps: ApplyDeps): Promise<Outcome> {
  if (view.baseSha !== change.expects.base) {
    return outdated(change, 'the target has moved on since it was validated');
  }
  const answer = await deps.github.merge(view.number, await orderOf(change, view, deps));
  return outcomeOf(answer, { change, view, deps });
}

async function arm(change: MergeChange, view: MergeView, deps: ApplyDeps, why: string): Promise<Outcome> {
  if (view.armed) return { change: change.id, status: 'unchanged', how: 'armed' };
  if (!change.ensure.mayArm) return waits(change, view, deps, why);
  const answer = await deps.github.arm(view.nodeId, await orderOf(change, view, deps));
  return outcomeOf(answer, { change, view, deps, why });
}

async function enqueue(change: MergeChange, view: MergeView, deps: ApplyDeps): Promise<Outcome> {
  const answer = await deps.github.enqueue(view.nodeId, change.expects.tip);
  return outcomeOf(answer, { change, view, deps });
}

/** A squash makes one message of all, below the title of the pull request: the origins must be in it. */
async function orderOf(
  { expects, ensure }: MergeChange,
  { title }: MergeView,
  { redactor, target }: ApplyDeps,
): Promise<MergeOrder> {
  const { method, sibling: repo, trailers: origins } = ensure;
  const { tip: head } = expects;
  if (method !== 'squash') return { head, method };
  const commits = await (await target()).readBranch(head);
  const body = squashMessage(commits, { repo, origins });
  const message: MergeMessage = { headline: redactor.text(title), body: redactor.text(body) };
  return { head, method, message };
}
