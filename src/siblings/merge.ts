/** Merging by ourselves: what was proved and nothing else, and never past what GitHub asks for. */
import type { Outcome } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { SiblingChange } from './change.ts';
import { readOffer } from './marker.ts';
import type { MergeMessage, MergeView } from './mergeability.ts';
import { squashMessage } from './squash-message.ts';

type MergeChange = Extract<SiblingChange, { readonly kind: 'merge' }>;

/** Merges now, arms native auto-merge, or leaves it to a later run; looks at the pull request first. */
export async function merge(change: MergeChange, deps: ApplyDeps): Promise<Outcome> {
  const { expects, ensure } = change;
  const number = expects.number ?? deps.openedAt(expects.head);
  if (number === undefined) return outdated(change, 'the pull request is not there');
  const ground = ensure.isRemembered ? await rememberedGround(number, change, deps) : ensure;
  if (ground === undefined) return outdated(change, `#${number} no longer says that it was validated`);
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
  if (view.disarmedBy !== undefined) return conflict(change, `${view.disarmedBy} turned auto-merge off`);
  if (view.review === 'changes-requested') return conflict(change, 'a reviewer asks for changes');
  return undefined;
}

async function mergeNow(change: MergeChange, view: MergeView, deps: ApplyDeps): Promise<Outcome> {
  const { expects } = change;
  if (view.baseSha !== expects.base) {
    return outdated(change, 'the target has moved on since it was validated');
  }
  const answer = await deps.github.merge(view.number, await orderOf(change, deps));
  if (answer === 'merged') return { change: change.id, status: 'applied', how: 'merged' };
  if (answer === 'moved') return outdated(change, `#${view.number} has other commits by now`);
  if (answer === 'closed') return outdated(change, `#${view.number} was closed`);
  return refused(change, view, deps, answer.refused);
}

async function arm(change: MergeChange, view: MergeView, deps: ApplyDeps, why: string): Promise<Outcome> {
  if (view.armed) return { change: change.id, status: 'unchanged', how: 'armed' };
  if (!change.ensure.mayArm) return waits(change, view, deps, why);
  const answer = await deps.github.arm(view.nodeId, await orderOf(change, deps));
  switch (answer) {
    case 'armed':
      return { change: change.id, status: 'applied', how: 'armed' };
    case 'merged':
      return { change: change.id, status: 'applied', how: 'merged' };
    case 'mergeable-now':
      return waits(change, view, deps, why);
    case 'moved':
      return outdated(change, `#${view.number} has other commits by now`);
    case 'closed':
      return outdated(change, `#${view.number} was closed`);
    default:
      return refused(change, view, deps, answer.refused);
  }
}

async function enqueue(change: MergeChange, view: MergeView, deps: ApplyDeps): Promise<Outcome> {
  const answer = await deps.github.enqueue(view.nodeId, change.expects.tip);
  switch (answer) {
    case 'queued':
      return { change: change.id, status: 'applied', how: 'queued' };
    case 'merged':
      return { change: change.id, status: 'applied', how: 'merged' };
    case 'moved':
      return outdated(change, `#${view.number} has other commits by now`);
    case 'closed':
      return outdated(change, `#${view.number} was closed`);
    default:
      return refused(change, view, deps, answer.refused);
  }
}

/** A squash makes one message of all: the origins must be in it. */
async function orderOf({ expects, ensure }: MergeChange, { redactor, target }: ApplyDeps) {
  const { method, headline, sibling: repo, trailers: origins } = ensure;
  const { tip: head } = expects;
  if (method !== 'squash') return { head, method };
  const commits = await (await target()).readBranch(head);
  const body = squashMessage(commits, { repo, origins });
  const message: MergeMessage = { headline: redactor.text(headline), body: redactor.text(body) };
  return { head, method, message };
}

function refused(
  change: MergeChange,
  view: MergeView,
  deps: ApplyDeps,
  { code, message, hint }: { code: Finding['code']; message: string; hint: string },
): Outcome {
  const severity = code === 'MERGE_WAITS' ? 'notice' : 'warning';
  deps.report({ severity, code, subject: change.subject, what: `#${view.number}: ${message}`, cure: hint });
  return { change: change.id, status: 'waits', reason: message };
}

function waits(change: MergeChange, { number }: MergeView, deps: ApplyDeps, reason: string): Outcome {
  deps.report({
    severity: 'notice',
    code: 'MERGE_WAITS',
    subject: change.subject,
    what: `#${number} is to be merged and waits: ${reason}.`,
    cure: 'Nothing to do; a later run merges it.',
  });
  return { change: change.id, status: 'waits', reason };
}

/** Nothing that the base asks for is missing, and no check has spoken for what another job claims. */
function awaitCheck(change: MergeChange, { number, checks }: MergeView, deps: ApplyDeps): Outcome {
  const reason = !checks.isRequired
    ? 'the base requires no check, and what another job found is only a claim'
    : checks.readable
      ? 'no check that the repository requires has passed, and what another job found is only a claim'
      : 'what another job found is only a claim, and the token may not see whether a required check has passed';
  deps.report({
    severity: 'notice',
    code: 'MERGE_WAITS',
    subject: change.subject,
    what: `#${number} is to be merged and waits: ${reason}.`,
    cure: checks.readable
      ? 'Require a check on the base branch, which then runs on the pull request, or merge it yourself.'
      : 'Give `token` the permissions `checks: read` and `statuses: read`, or merge it yourself.',
  });
  return { change: change.id, status: 'waits', reason };
}

function outdated({ id }: MergeChange, reason: string): Outcome {
  return { change: id, status: 'outdated', reason };
}

function conflict({ id }: MergeChange, reason: string): Outcome {
  return { change: id, status: 'conflict', reason };
}

/** Turns native auto-merge off; a person's only where other commits are about to come. */
export async function disarm(
  change: Extract<SiblingChange, { readonly kind: 'disarm' }>,
  deps: ApplyDeps,
): Promise<Outcome> {
  const { number, actor, moves } = change.expects;
  const view = await deps.github.readMerge(number);
  if (view.state !== 'open' || !view.armed) return { change: change.id, status: 'unchanged' };
  const isOurs = view.armedBy?.toLowerCase() === actor.toLowerCase();
  if (!isOurs && !moves) return { change: change.id, status: 'unchanged' };
  await deps.github.disarm(view.nodeId);
  if (!isOurs) {
    deps.report({
      severity: 'notice',
      code: 'MERGE_WAITS',
      subject: change.subject,
      what: `Auto-merge of #${number}, which ${view.armedBy ?? 'a person'} turned on, was turned off: other commits came.`,
      cure: 'Look at them, and turn it on again.',
    });
  }
  return { change: change.id, status: 'applied' };
}
