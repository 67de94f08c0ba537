/** All items of all trackers, those that are one in one line. */
import type { World } from '../world.ts';
import { type Html, html, visible } from './html.ts';
import { layout, rows } from './layout.ts';
import { type Place, rowsOf, type Tracked, type TrackedRow } from './tracked.ts';
import { placesOf } from './tracked-places.ts';

export function itemsView(world: World): Html {
  const places = placesOf(world);
  const all = rowsOf(places);
  const head = html`<tr><th>Item</th>${places.map(({ title, items }) => html`<th>${title} <span class="quiet">${items.length}</span></th>`)}</tr>`;
  const linked = all.filter(({ size }) => size > 1).length;
  return layout(
    'Issues',
    [
      html`<h1>Issues</h1>`,
      html`<p class="quiet">${all.length} ${all.length === 1 ? 'item' : 'items'}, ${linked} of them in several trackers. One line each: what belongs together is told by the marks that the action has left.</p>`,
      html`<div class="card scroll">${rows(
        all.map((row) => line(row, places)),
        'Nobody has written an issue.',
        head,
      )}</div>`,
    ],
    'wide',
  );
}

function line(row: TrackedRow, places: readonly Place[]): Html {
  const [first] = [...row.values()].flat();
  if (first === undefined) return html``;
  return html`<tr><td class="title"><a href="${addressOf(first)}">${visible(first.title)}</a>${otherTitles(row, first)}</td>${places.map(
    (place) => html`<td class="cell">${(row.get(place) ?? []).map((item) => cell(item))}</td>`,
  )}</tr>`;
}

/** Sides that are not in step yet. */
function otherTitles(row: TrackedRow, { title }: Tracked): Html | undefined {
  const others = new Set([...row.values()].flat().map((item) => item.title));
  others.delete(title);
  if (others.size === 0) return undefined;
  return html`<div class="small minus">elsewhere: ${[...others].map(visible).join(' · ')}</div>`;
}

function cell(item: Tracked): Html {
  const { labels, facts, comments, people } = item;
  const more = [...people, ...Object.entries(facts).map(([name, value]) => said(name, value))];
  return html`<div class="nowrap">${statePill(item)} <a class="small" href="${addressOf(item)}">${item.name.replace(/^.*(?=#)/, '')}</a>${
    comments.length > 0 ? html` <span class="quiet small">💬 ${comments.length}</span>` : undefined
  }</div><div>${labelPills(labels)}</div><div class="quiet small">${more.map((one, index) => html`${index > 0 ? ' · ' : ''}<span class="nowrap">${visible(one)}</span>`)}</div>`;
}

function said(name: string, value: string): string {
  if (name === 'points') return `${value} ${value === '1' ? 'point' : 'points'}`;
  return name === 'priority' ? `${value} priority` : `${name} ${value}`;
}

export function statePill({ state: { says, tone } }: Tracked): Html {
  return html`<span class="pill tone-${tone}">${visible(says)}</span>`;
}

export function labelPills(labels: readonly string[]): readonly Html[] {
  return labels.map((name) => html`<span class="pill label">${visible(name)}</span>`);
}

export function addressOf({ name }: Tracked): string {
  return `/_/items/${encodeURIComponent(name)}`;
}
