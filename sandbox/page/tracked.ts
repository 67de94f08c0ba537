/** Items of all trackers in one form, for people to compare. */
import type { Hidden } from './hidden.ts';
import type { Html } from './html.ts';

export type Tone = 'open' | 'doing' | 'done';

export interface Tracked {
  /** As marks name it. */
  readonly id: string;
  /** As people name it. */
  readonly name: string;
  readonly title: string;
  /** In the tracker's own words, and how it looks. */
  readonly state: { readonly says: string; readonly tone: Tone };
  readonly labels: readonly string[];
  readonly people: readonly string[];
  /** Others that it has a value for. */
  readonly facts: Readonly<Record<string, string>>;
  /** As the tracker shows it. Undefined: empty. */
  readonly text: Html | undefined;
  readonly hidden: readonly Hidden[];
  readonly comments: readonly TrackedComment[];
  readonly updatedAt: Date;
  /** The issue that an item of a board shows. */
  readonly shows?: string;
}

const FACTS: Readonly<Record<string, string>> = { 'Story Points': 'points', Size: 'points', Due: 'due' };

/** One name for what trackers call differently, so that it stands in one line. */
export function factName(name: string): string {
  return FACTS[name] ?? name;
}

export interface TrackedComment {
  readonly author: string;
  readonly at: Date;
  readonly text: Html;
  readonly hidden: readonly Hidden[];
}

/** A tracker with items. */
export interface Place {
  readonly title: string;
  readonly items: readonly Tracked[];
}

/** Items that are one, by their places. More than one in a place is a duplicate. */
export type TrackedRow = ReadonlyMap<Place, readonly Tracked[]>;

/** Rows in the order of the first place that has each. */
export function rowsOf(places: readonly Place[]): readonly TrackedRow[] {
  const items = places.flatMap((place) => place.items.map((item) => ({ place, item })));
  const leader = new Map<string, string>();
  const leaderOf = (name: string): string => {
    const next = leader.get(name);
    return next === undefined || next === name ? name : leaderOf(next);
  };
  const join = (one: string, other: string) => leader.set(leaderOf(one), leaderOf(other));
  for (const { item } of items) {
    if (item.shows !== undefined) join(item.id, item.shows);
    for (const { mark } of item.hidden) {
      if (mark === undefined) continue;
      join(item.id, `link ${mark.link}`);
      for (const { id } of mark.sides) join(item.id, id);
    }
  }
  const groups = Map.groupBy(items, ({ item }) => leaderOf(item.id));
  return [...groups.values()].map((group) => {
    const byPlace = Map.groupBy(group, ({ place }) => place);
    return new Map([...byPlace].map(([place, own]) => [place, own.map(({ item }) => item)]));
  });
}
