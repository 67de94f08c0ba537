/** One item as each of its trackers has it: values side by side, then texts, comments and what is hidden in them. */
import type { World } from '../world.ts';
import type { Hidden } from './hidden.ts';
import { type Html, html, type Part, visible } from './html.ts';
import { ago, card, layout, rows } from './layout.ts';
import { rowsOf, type Tracked, type TrackedComment } from './tracked.ts';
import { placesOf } from './tracked-places.ts';
import { labelPills, statePill } from './view-items.ts';

interface Side {
  readonly place: string;
  readonly item: Tracked;
}

/** `name`: of the item in any of its trackers. */
export function itemView(world: World, name: string): Html | undefined {
  const row = rowsOf(placesOf(world)).find((one) =>
    [...one.values()].flat().some((item) => item.name === name),
  );
  if (row === undefined) return undefined;
  const sides = [...row].flatMap(([place, items]) => items.map((item) => ({ place: place.title, item })));
  const title = sides[0]?.item.title ?? '';
  const now = world.now();
  return layout(title, [
    html`<p class="quiet"><a href="/_/items">Issues</a> · ${sides.map(({ item }) => item.name).join(' · ')}</p>`,
    html`<h1>${visible(title)}</h1>`,
    html`<div class="card scroll">${comparison(sides, now)}</div>`,
    sides.map((side) => sideCard(side, now)),
  ]);
}

type Line = readonly [name: string, value: (item: Tracked) => Part];

function comparison(sides: readonly Side[], now: Date): Html {
  const facts = [...new Set(sides.flatMap(({ item }) => Object.keys(item.facts)))];
  const lines: readonly Line[] = [
    ['title', ({ title }) => visible(title)],
    ['state', (item) => statePill(item)],
    ['labels', ({ labels }) => labelPills(labels)],
    ['assigned to', ({ people }) => people.map(visible).join(', ')],
    ...facts.map((fact): Line => [fact, ({ facts: own }) => visible(own[fact] ?? '')]),
    ['comments', ({ comments }) => comments.length || ''],
    ['changed', ({ updatedAt }) => ago(updatedAt, now)],
  ];
  const head = html`<tr><th></th>${sides.map(({ place, item }) => html`<th>${place}<br><span class="mono">${item.name}</span></th>`)}</tr>`;
  return rows(
    lines.map(
      ([name, value]) =>
        html`<tr><td class="quiet">${name}</td>${sides.map(({ item }) => html`<td class="cell">${value(item)}</td>`)}</tr>`,
    ),
    '',
    head,
  );
}

function sideCard({ place, item }: Side, now: Date): Html {
  const { text, hidden, comments, shows } = item;
  const none = shows === undefined ? 'No text.' : 'The text is that of the issue.';
  return card(html`<strong>${place}</strong> <span class="quiet">${item.name}</span> ${statePill(item)}`, [
    html`<div class="body markdown">${text ?? html`<span class="quiet">${none}</span>`}</div>`,
    hiddenView(hidden),
    comments.map((comment) => commentView(comment, now)),
  ]);
}

function commentView({ author, at, text, hidden }: TrackedComment, now: Date): Html {
  return html`<div class="comment"><p class="small"><strong>${visible(author)}</strong> <span class="quiet">${ago(at, now)}</span></p>
<div class="markdown">${text}</div></div>${hiddenView(hidden)}`;
}

/** Pages of trackers do not show it. */
function hiddenView(hidden: readonly Hidden[]): readonly Html[] {
  return hidden.map((one) => {
    const meaning = meaningOf(one);
    const pill = html`<span class="pill">${one.how}</span>`;
    const raw = html`<pre class="message quiet">${visible(one.text)}</pre>`;
    if (meaning !== undefined) {
      return html`<details class="hidden small"><summary>${pill} ${meaning}</summary>${raw}</details>`;
    }
    return html`<div class="hidden small">${pill} not shown, and no mark of ours${raw}</div>`;
  });
}

function meaningOf({ mark, copyOf }: Hidden): Html | undefined {
  if (copyOf) return html`copy of a comment in ${visible(copyOf.system)}`;
  if (mark === undefined) return undefined;
  const sides = mark.sides.map(
    ({ system, id }) => html` ${visible(system)} <span class="mono">${visible(id)}</span>`,
  );
  return html`mark of link <span class="mono">${mark.link.slice(0, 12)}…</span>, one with${sides}`;
}
