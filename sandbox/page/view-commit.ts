/** One commit: its message as it is, and its diff against the first parent. */
import type { Repository } from '../world.ts';
import { diffView } from './diff.ts';
import { type Html, html, visible } from './html.ts';
import { card, layout } from './layout.ts';
import { type CommitView, diffOf } from './reading.ts';

export function commitView(repository: Repository, commit: CommitView): Html {
  const name = `${repository.owner}/${repository.name}`;
  const parents = commit.parents.map(
    (sha) => html` <a class="mono" href="/${name}/commit/${sha}">${sha.slice(0, 10)}</a>`,
  );
  return layout(commit.subject, [
    html`<p class="quiet"><a href="/${name}">${name}</a> · commit <span class="mono">${commit.sha}</span></p>`,
    html`<h1>${visible(commit.subject)}</h1>`,
    card(
      html`<strong>${visible(commit.author)}</strong><span class="quiet">${commit.authored.toISOString().slice(0, 16).replace('T', ' ')} UTC</span><span class="quiet">parents${parents}</span>`,
      html`<div class="body"><pre class="message">${visible(commit.message)}</pre></div>`,
    ),
    diffView(diffOf(repository, commit.parents[0], commit.sha)),
  ]);
}
