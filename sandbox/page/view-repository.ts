/** One repository: pull requests, secrets and environments, branches, labels and the commits of a branch. */
import type { Repository, World } from '../world.ts';
import { type Html, html, visible } from './html.ts';
import { ago, card, layout, rows } from './layout.ts';
import { branchesOf, commitsOf } from './reading.ts';
import { commitRows, pullRow } from './row.ts';
import { inventoryView } from './view-inventory.ts';

const COMMITS_SHOWN = 100;

export function repositoryView(world: World, repository: Repository, branch: string): Html {
  const now = world.now();
  const name = `${repository.owner}/${repository.name}`;
  const branches = branchesOf(repository);
  const pulls = [...repository.issues.values()].filter(({ pull }) => pull);
  const known = branches.some((candidate) => candidate.name === branch);
  const commits = known ? commitsOf(repository, `refs/heads/${branch}`, COMMITS_SHOWN) : [];
  const labels = [...repository.labels.values()].map(
    ({ name: label, color, description }) =>
      html`<tr><td><span class="pill label"><i style="background:#${color}"></i>${label}</span></td><td class="wide quiet">${description ?? ''}</td></tr>`,
  );
  return layout(name, [
    html`<h1>${name} <span class="pill">${repository.private ? 'private' : 'public'}</span></h1>`,
    html`<h2>Pull requests</h2><div class="card">${rows(
      pulls.map((issue) => pullRow(repository, issue)),
      'None.',
    )}</div>`,
    inventoryView(world, repository),
    html`<h2>Branches</h2><div class="card">${rows(
      branches.map(
        ({ name: one, tip }) =>
          html`<tr><td class="mono"><a href="/${name}/tree/${one}">${one}</a></td><td class="wide">${visible(tip.subject)}</td><td class="quiet">${ago(tip.authored, now)}</td></tr>`,
      ),
      'None.',
    )}</div>`,
    html`<h2>Commits of <span class="mono">${branch}</span></h2>`,
    html`<div class="card">${commitRows(name, commits, now)}</div>`,
    html`<h2>Labels</h2>${card('Labels', rows(labels, 'None.'))}`,
  ]);
}
