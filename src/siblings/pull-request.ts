import { findingOf, SyncError } from '../model/error.ts';
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { WantedPullRequest } from './change.ts';
import type { PullRequestDetail } from './discovery.ts';
import type { Removals } from './github.ts';
import { fingerprintOf, readOffer } from './marker.ts';
import { openBody } from './pull-request-body.ts';
import { hasOurForm } from './title.ts';

interface Done {
  readonly number: number;
  readonly url: string;
  readonly changed: boolean;
}

/** Opens the pull request; one that is already there for the branch is adopted and brought up to date. */
export async function openPullRequest(wanted: WantedPullRequest, deps: ApplyDeps): Promise<Done | undefined> {
  const created = await deps.github.createPullRequest({
    title: deps.redactor.text(wanted.title),
    body: openBody('', wanted, deps.redactor),
    head: wanted.head,
    base: wanted.base,
    draft: wanted.draft,
  });
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
  const isComplete = Object.values(missing).every((names) => names.length === 0);
  if (isComplete && (wanted.milestone === undefined || current.milestone !== undefined)) return false;
  const removed: Removals = existing === undefined ? none : await deps.github.readRemovals(number);
  const labels = without(missing.labels, [...removed.labels]);
  const reviewers = without(missing.reviewers, [...removed.reviewers]);
  const assignees = without(missing.assignees, [...removed.assignees]);
  const { github } = deps;

  if (labels.length > 0) await github.addLabels(number, labels);
  await attempt(deps, reviewers, (names) => github.requestReviewers(number, names), 'reviewers');
  await attempt(deps, assignees, (names) => github.addAssignees(number, names), 'assignees');
  const wantsMilestone = wanted.milestone !== undefined && current.milestone === undefined;
  const hasMilestone = wantsMilestone && (await github.setMilestone(number, wanted.milestone));
  if (wantsMilestone && !hasMilestone) {
    deps.report(missingReference(wanted, `There is no open milestone \`${wanted.milestone}\`.`, 'milestone'));
  }
  return hasMilestone || labels.length + reviewers.length + assignees.length > 0;
}

const none: Removals = { labels: new Set(), reviewers: new Set(), assignees: new Set() };

function without(names: readonly string[], present: readonly string[]): readonly string[] {
  const known = new Set(present.map((name) => name.toLowerCase()));
  return names.filter((name) => !known.has(name.toLowerCase()));
}

/** All names at once; when GitHub refuses the lot, one by one, so that one wrong name costs only itself. */
async function attempt(
  deps: ApplyDeps,
  names: readonly string[],
  send: (names: readonly string[]) => Promise<void>,
  setting: 'reviewers' | 'assignees',
): Promise<void> {
  if (names.length === 0) return;
  try {
    await send(names);
  } catch (error) {
    if (!(error instanceof SyncError) || !refusals.has(error.code)) throw error;
    if (names.length > 1) {
      for (const name of names) await attempt(deps, [name], send, setting);
      return;
    }
    const hint = `Correct \`pull-request.${setting}\` in the configuration, or give \`${names[0]}\` access to the repository.`;
    const refused = new SyncError(
      'REFERENCE_NOT_FOUND',
      `\`${names[0]}\` could not be added to the ${setting}: ${error.message}`,
      { hint },
    );
    deps.report(findingOf(refused, undefined, 'warning'));
  }
}

const refusals: ReadonlySet<ErrorCode> = new Set(['REFERENCE_NOT_FOUND', 'PERMISSION_MISSING']);

function missingReference(wanted: WantedPullRequest, what: string, setting: string) {
  const error = new SyncError('REFERENCE_NOT_FOUND', what, {
    hint: `Correct \`pull-request.${setting}\` in the configuration.`,
  });
  return findingOf(error, wanted.about.subject, 'warning');
}
