/** How far a pull request is from being merged, or by whom it was: what GitHub shows at the end of its page. */
import { checksOf } from '../github/checks.ts';
import type { Check, Issue, Pull, PullEvent, Repository, Review } from '../world.ts';
import { type Html, html } from './html.ts';
import { ago, card, rows } from './layout.ts';

export function pullProgress(repository: Repository, issue: Issue, pull: Pull, now: Date): Html {
  const all = [
    ...checksOf(repository, pull.headSha).map(({ name, state }) => row(CHECKS[state], html`${name}`)),
    ...pull.reviews.map(({ author, verdict, at }) => row(REVIEWS[verdict], who(author), ago(at, now))),
    ...pull.events.map((event) => row(undefined, eventWords(event), ago(event.at, now))),
    ending(`${repository.owner}/${repository.name}`, issue, pull, now),
  ];
  return card(
    'Checks, reviews and merge',
    rows(
      all.filter((one) => one !== undefined),
      'No checks, no reviews yet.',
    ),
  );
}

/** The look of a pill, and its word. */
type Pill = readonly [look: string, word: string];

const CHECKS: Readonly<Record<Check['state'], Pill>> = {
  SUCCESS: ['ok', 'passed'],
  FAILURE: ['failed', 'failed'],
  PENDING: ['draft', 'pending'],
};

const REVIEWS: Readonly<Record<Review['verdict'], Pill>> = {
  APPROVED: ['ok', 'approved'],
  CHANGES_REQUESTED: ['failed', 'changes requested'],
};

function ending(name: string, issue: Issue, pull: Pull, now: Date): Html | undefined {
  if (pull.mergedAt) {
    const sha = pull.mergeCommitSha ?? '';
    const link = html`<a class="mono" href="/${name}/commit/${sha}">${sha.slice(0, 10)}</a>`;
    const words = html`${who(pull.mergedBy)} merged it into <span class="mono">${pull.baseRef}</span> as ${link}`;
    return row(['merged', 'merged'], words, ago(pull.mergedAt, now));
  }
  if (issue.closedAt)
    return row(['closed', 'closed'], html`by ${who(issue.closedBy)}`, ago(issue.closedAt, now));
  if (!pull.autoMerge) return undefined;
  return row(['open', 'auto-merge'], html`by ${who(pull.autoMerge.by)}`, ago(pull.autoMerge.at, now));
}

function eventWords(event: PullEvent): Html {
  switch (event.kind) {
    case 'armed':
      return html`${who(event.by)} turned auto-merge on`;
    case 'disarmed':
      return html`${who(event.by)} turned auto-merge off`;
    case 'queued':
      return html`${who(event.by)} put it into the merge queue`;
    case 'unqueued':
      return html`${who(event.by ?? 'the merge queue')} took it out of the merge queue: ${event.reason}`;
    case 'force-push':
      return html`${who(event.by)} pushed <span class="mono">${event.after.slice(0, 10)}</span> with force`;
  }
}

function who(login: string | null): Html {
  return html`<strong>${login ?? 'somebody'}</strong>`;
}

function row(pill: Pill | undefined, words: Html, when = ''): Html {
  const sign = pill && html`<span class="pill ${pill[0]}">${pill[1]}</span>`;
  return html`<tr><td>${sign}</td><td class="wide">${words}</td><td class="quiet">${when}</td></tr>`;
}
