import { SyncError } from '../model/error.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { WantedPullRequest } from './change.ts';
import type { PullRequestDetail } from './discovery.ts';
import type { Removals } from './github.ts';
import { fingerprintOf, readOffer } from './marker.ts';
import { riskLabels } from './names.ts';
import { openBody } from './pull-request-body.ts';
import { missingMilestone, refusalOf, refusals } from './refused-part.ts';
import { hasOurForm } from './title.ts';

interface Done {
  readonly number: number;
  readonly url: string;
  readonly changed: boolean;
}

/**
 * Opens the pull request; one that is already there for the branch is adopted and brought up to date. Undefined
 * when another run has opened it meanwhile, and it was merged or closed since.
 */
export async function openPullRequest(wanted: WantedPullRequest, deps: ApplyDeps): Promise<Done | undefined> {
  const { located, integration } = wanted.about;
  const known = located.view.pullRequests[0]?.number ?? 0;
  // Where runs merge by themselves, the other one's may be merged by the time that ours would be opened.
  if (wanted.decision.kind === 'merge') {
    const other = await deps.github.findNewer(known, wanted);
    if (other?.state === 'open') return updatePullRequest(other.number, wanted, deps);
    if (other?.headSha === integration.tip) return undefined;
  }
  const created = await deps.github.createPullRequest(
    {
      title: deps.redactor.text(wanted.title),
      body: openBody('', wanted, deps.redactor),
      head: wanted.head,
      base: wanted.base,
      draft: wanted.draft,
    },
    known,
  );
  if (created === undefined) return undefined;
  if (created.adopted) return updatePullRequest(created.number, wanted, deps);
  await complete(created.number, wanted, undefined, deps);
  return { ...created, changed: true };
}

/** Brings an open pull request up to date; undefined when it is no longer open. */
export async function updatePullRequest(
  number: number,
  wanted: WantedPullRequest,
  deps: ApplyDeps,
): Promise<Done | undefined> {
  const detail = await deps.github.readPullRequest(number);
  if (detail.state !== 'open') return undefined;
  const before = readOffer(detail.body, wanted.offer.sibling, wanted.offer.branch);
  // A body that a person replaced has lost our marker; then the form of the title has to tell.
  const isTitleOurs = before ? before.title === fingerprintOf(detail.title) : hasOurForm(detail.title);
  // A title of a person's stays; the marker keeps saying that it is not ours.
  const title = isTitleOurs ? wanted.title : detail.title;
  const offer = title === wanted.title ? wanted.offer : { ...wanted.offer, title: before?.title ?? '' };
  const undraft = !wanted.draft && detail.draft && before?.draft === true;
  // A person who marked it ready has decided; only new trouble makes it a draft again.
  const redraft = wanted.draft && !detail.draft && before?.draft === false;
  const turns = undraft || redraft;
  // Before the marker says so: a run that ends in between leaves what the next one completes.
  if (turns) await deps.github.setDraft(detail.nodeId, wanted.draft);
  const draft = turns ? wanted.draft : detail.draft;
  const body = openBody(detail.body, { ...wanted, draft, offer }, deps.redactor);
  const retitled = title !== detail.title;
  const rewritten = body !== detail.body;
  if (retitled || rewritten) {
    await deps.github.updatePullRequest(number, {
      ...(retitled && { title: deps.redactor.text(title) }),
      ...(rewritten && { body }),
    });
  }
  const completed = await complete(number, wanted, detail, deps);
  return { number, url: detail.url, changed: turns || retitled || rewritten || completed };
}

type Dressing = Pick<PullRequestDetail, 'labels' | 'reviewers' | 'assignees' | 'milestone'>;

/**
 * Adds labels, reviewers, assignees and milestone that are missing, unless a person took them off. A part that
 * GitHub refuses is a finding; the rest stands. `existing` undefined: the pull request was opened just now.
 * Whether anything was added.
 */
async function complete(
  number: number,
  wanted: WantedPullRequest,
  existing: Dressing | undefined,
  deps: ApplyDeps,
): Promise<boolean> {
  const current = existing ?? { labels: [], reviewers: [], assignees: [], milestone: undefined };
  const missing = {
    labels: without(wanted.labels, current.labels),
    reviewers: without(wanted.reviewers, current.reviewers),
    assignees: without(wanted.assignees, current.assignees),
  };
  const stale = current.labels.filter(
    (label) => riskLabels.includes(label) && !wanted.labels.includes(label),
  );
  const isComplete = stale.length === 0 && Object.values(missing).every((names) => names.length === 0);
  if (isComplete && (wanted.milestone === undefined || current.milestone !== undefined)) return false;
  const removed: Removals = existing === undefined ? none : await deps.github.readRemovals(number);
  // A risk label that we took off ourselves, for another, is none that a person does not want.
  const isRiskUnwanted = stale.length === 0 && riskLabels.some((label) => removed.labels.has(label));
  const unwanted = [...removed.labels].filter((label) => !riskLabels.includes(label));
  const labels = without(missing.labels, isRiskUnwanted ? [...unwanted, ...riskLabels] : unwanted);
  const reviewers = without(missing.reviewers, [...removed.reviewers]);
  const assignees = without(missing.assignees, [...removed.assignees]);
  const { github } = deps;

  const parts: readonly Part[] = [
    { setting: 'labels', names: labels, send: (names) => github.addLabels(number, names) },
    { setting: 'reviewers', names: reviewers, send: (names) => github.requestReviewers(number, names) },
    { setting: 'assignees', names: assignees, send: (names) => github.addAssignees(number, names) },
  ];
  let taken = 0;
  for (const part of parts) taken += await attempt(deps, wanted, part);
  // Only after its successor: alone, its removal would look like a person's.
  for (const label of stale) if (await github.removeLabel(number, label)) taken += 1;
  const wantsMilestone = wanted.milestone !== undefined && current.milestone === undefined;
  const hasMilestone = wantsMilestone && (await github.setMilestone(number, wanted.milestone));
  if (wantsMilestone && !hasMilestone) {
    deps.report(missingMilestone(wanted));
  }
  return hasMilestone || taken > 0;
}

const none: Removals = { labels: new Set(), reviewers: new Set(), assignees: new Set() };

function without(names: readonly string[], present: readonly string[]): readonly string[] {
  const known = new Set(present.map((name) => name.toLowerCase()));
  return names.filter((name) => !known.has(name.toLowerCase()));
}

interface Part {
  readonly setting: 'labels' | 'reviewers' | 'assignees';
  readonly names: readonly string[];
  readonly send: (names: readonly string[]) => Promise<void>;
}

/**
 * All names at once; when GitHub refuses the lot, one by one, so that one wrong name costs only itself.
 * How many were taken.
 */
async function attempt(deps: ApplyDeps, wanted: WantedPullRequest, part: Part): Promise<number> {
  const { names, send } = part;
  if (names.length === 0) return 0;
  try {
    await send(names);
    return names.length;
  } catch (error) {
    if (!(error instanceof SyncError) || !refusals.has(error.code)) throw error;
    if (names.length === 1) {
      deps.report(refusalOf(part, error, wanted));
      return 0;
    }
    let taken = 0;
    for (const name of names) taken += await attempt(deps, wanted, { ...part, names: [name] });
    return taken;
  }
}
