/** A pull request as its reviewer meets it: body, conversation, commits, changes. */
import type { Issue, Pull, Repository } from '../world.ts';
import { diffView } from './diff.ts';
import { type Html, html, visible } from './html.ts';
import { ago, card, layout } from './layout.ts';
import { markdown } from './markdown.ts';
import { pullProgress } from './pull-progress.ts';
import { commitsOf, diffOf, mergeBase } from './reading.ts';
import { commitRows, labelPills, pullState } from './row.ts';

const COMMITS_SHOWN = 250;

export function pullView(repository: Repository, issue: Issue, pull: Pull, now: Date): Html {
  const name = `${repository.owner}/${repository.name}`;
  // What is merged lies in the base by now: it is told from where the base was just before.
  const base = mergeBase(repository, pull.mergedOnto ?? `refs/heads/${pull.baseRef}`, pull.headSha);
  const commits = base ? commitsOf(repository, `${base}..${pull.headSha}`, COMMITS_SHOWN) : [];
  return layout(issue.title, [
    html`<p class="quiet"><a href="/${name}">${name}</a> · pull request #${issue.number}</p>`,
    html`<h1>${visible(issue.title)}</h1>`,
    html`<p>${pullState(issue)} <strong>${pull.mergedBy ?? issue.author}</strong> ${pull.merged ? 'merged' : 'wants to merge'} ${commits.length} ${commits.length === 1 ? 'commit' : 'commits'} into
<span class="mono">${pull.baseRef}</span> from <span class="mono">${pull.headRef}</span></p>`,
    html`<p>${labelPills(repository, issue)}${people('Reviewers', [...pull.reviewers, ...pull.teamReviewers])}${people('Assignees', [...issue.assignees])}</p>`,
    conversation(issue.author, issue.createdAt, issue.body, now),
    issue.comments.map((comment) => conversation(comment.author, comment.createdAt, comment.body, now)),
    pullProgress(repository, issue, pull, now),
    html`<h2>Commits</h2><div class="card">${commitRows(name, commits.toReversed(), now)}</div>`,
    html`<h2>Changes</h2>`,
    base ? diffView(diffOf(repository, base, pull.headSha)) : undefined,
  ]);
}

function conversation(author: string, at: Date, body: string, now: Date): Html {
  const head = html`<strong>${author}</strong><span class="quiet small">${ago(at, now)}</span>`;
  return card(head, html`<div class="body markdown">${markdown(body)}</div>`);
}

function people(role: string, logins: readonly string[]): Html | undefined {
  return logins.length === 0
    ? undefined
    : html`<span class="quiet small">${role}: ${logins.join(', ')} </span>`;
}
