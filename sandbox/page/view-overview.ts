/** The front page: runs, pull requests, issues, repositories. */

import type { RunResult } from '../runner/run.ts';
import type { Seen } from '../server.ts';
import type { Repository, World } from '../world.ts';
import { type Html, html } from './html.ts';
import { card, layout, rows } from './layout.ts';
import { branchesOf } from './reading.ts';
import { countRequests, requestsBetween, SERVICE_NAMES } from './requests.ts';
import { pullRow, resultPill } from './row.ts';
import { rowsOf } from './tracked.ts';
import { placesOf } from './tracked-places.ts';

export interface Overview {
  readonly world: World;
  readonly runs: readonly RunResult[];
  readonly seen: readonly Seen[];
  readonly violations: readonly { readonly operation: string; readonly detail: string }[];
}

export function overviewView(overview: Overview): Html {
  const repositories = [...overview.world.repositories.values()];
  const pulls = repositories.flatMap((repository) =>
    [...repository.issues.values()].filter(({ pull }) => pull).map((issue) => pullRow(repository, issue)),
  );
  const off = overview.violations.map(
    ({ operation, detail }) =>
      html`<tr><td class="mono">${operation}</td><td class="wide">${detail}</td></tr>`,
  );
  return layout('Overview', [
    html`<h2 id="runs">Runs</h2>`,
    html`<div class="card">${rows(
      overview.runs.map((run) => runRow(run, overview.seen)),
      'The action has not run yet.',
      RUN_HEAD,
    )}</div>`,
    html`<h2 id="pulls">Pull requests</h2>`,
    html`<div class="card">${rows(pulls, 'Nobody has opened a pull request.')}</div>`,
    html`<h2 id="issues">Issues</h2>`,
    html`<div class="card">${issueRows(overview.world)}</div>`,
    html`<h2 id="repositories">Repositories</h2>`,
    html`<div class="grid">${repositories.map(repositoryCard)}</div>`,
    off.length > 0
      ? html`<h2>Off GitHub's contract</h2>${card('Requests and answers', rows(off, ''))}`
      : undefined,
  ]);
}

const RUN_HEAD = html`<tr><th>Run</th><th>Result</th><th>Findings</th>${SERVICE_NAMES.map((name) => html`<th class="num">${name}</th>`)}<th class="num">writes</th></tr>`;

function runRow(run: RunResult, seen: readonly Seen[]): Html {
  const counts = countRequests(requestsBetween(seen, run.requests));
  const writes = counts.reduce((sum, { writes }) => sum + writes, 0);
  const findings = run.annotations.length;
  return html`<tr><td class="wide"><a href="/_/runs/${run.runNumber}">Run ${run.runNumber}</a> <span class="quiet">of ${run.repository}</span></td>
<td>${resultPill(run)}</td><td>${findings === 0 ? 'none' : findings}</td>
${counts.map(({ reads, writes }) => html`<td class="num">${reads + writes}</td>`)}<td class="num">${writes}</td></tr>`;
}

function issueRows(world: World): Html {
  const places = placesOf(world);
  const all = rowsOf(places);
  const lines = places.map((place) => {
    const linked = all.filter((row) => row.size > 1 && row.has(place)).length;
    return html`<tr><td class="wide"><a href="/_/items">${place.title}</a></td><td class="num">${place.items.length}</td><td class="num">${linked}</td></tr>`;
  });
  const head = html`<tr><th>Tracker</th><th class="num">items</th><th class="num">linked</th></tr>`;
  return rows(lines, 'Nobody has written an issue.', head);
}

function repositoryCard(repository: Repository): Html {
  const name = `${repository.owner}/${repository.name}`;
  return html`<section class="card"><div class="body"><a href="/${name}"><strong>${name}</strong></a>
<span class="pill">${repository.private ? 'private' : 'public'}</span>
<p class="quiet small">${branchesOf(repository).map(({ name: branch }) => html`<span class="mono">${branch}</span> `)}</p></div></section>`;
}
