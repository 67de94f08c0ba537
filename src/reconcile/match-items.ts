/** Which items of several systems are one, where no link says so yet. */
import type { ItemRef, SystemName } from '../model/item.ts';
import { groupsOf, nameOf } from './item-groups.ts';

export interface MatchItem extends ItemRef {
  /** The link that it belongs to already. */
  readonly link?: string;
  /** The link that a marker on it names, and its items. */
  readonly mark?: string;
  readonly linkBacks: readonly ItemRef[];
  /** By name of the key, as the configuration chooses them; a missing or blank one matches nothing. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Match {
  /** Of different systems, at least two; at most one link among them. */
  readonly items: readonly ItemRef[];
  /** The link that the others join. Undefined: a new one. */
  readonly link: string | undefined;
  /** `link`, or the name of the key. */
  readonly by: string;
}

export interface Ambiguity {
  readonly why: 'two of one system' | 'two links';
  readonly by: string;
  readonly items: readonly ItemRef[];
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Not matched, by nothing: a person has to say which is which. */
  readonly ambiguous: readonly Ambiguity[];
  /** Free to be created elsewhere. */
  readonly alone: readonly ItemRef[];
}

/** `keys`: in the order in which they are tried, after the markers. Items that are ambiguous by one are tried by none. */
export function matchItems(items: readonly MatchItem[], keys: readonly string[]): Matching {
  const matches: Match[] = [];
  const ambiguous: Ambiguity[] = [];
  let open = items;
  for (const by of ['link', ...keys]) {
    const groups = groupsOf(open, by === 'link' ? backwards : (item) => keyed(item, by));
    const handled = new Set<MatchItem>();
    for (const group of groups.filter((one) => one.length > 1 && !isOneLink(one))) {
      const why = faultOf(group);
      const refs = group.map(({ system, id }) => ({ system, id }));
      if (why !== undefined) ambiguous.push({ why, by, items: refs });
      else matches.push({ items: refs, link: group.find(({ link }) => link !== undefined)?.link, by });
      for (const item of group) handled.add(item);
    }
    open = open.filter((item) => !handled.has(item));
  }
  const alone = open.filter(({ link }) => link === undefined).map(({ system, id }) => ({ system, id }));
  return { matches, ambiguous, alone };
}

/** Its own name, its link's and those that its marker gives: items that share one are in one group. */
function backwards(item: MatchItem): readonly string[] {
  const ofLink = [item.link, item.mark].flatMap((link) => (link === undefined ? [] : [`link ${link}`]));
  return [nameOf(item), ...ofLink, ...item.linkBacks.map(nameOf)];
}

/** By one key, in one form of Unicode and with single spaces; case counts. */
function keyed({ keys, link }: MatchItem, by: string): readonly string[] {
  const value = Object.hasOwn(keys, by) ? keys[by] : undefined;
  const key = value?.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  const ofLink = link === undefined ? [] : [`link ${link}`];
  return key === undefined || key === '' ? ofLink : [`key ${key}`, ...ofLink];
}

function isOneLink(group: readonly MatchItem[]): boolean {
  return group.every(({ link }) => link !== undefined && link === group[0]?.link);
}

function faultOf(group: readonly MatchItem[]): Ambiguity['why'] | undefined {
  if (new Set(group.flatMap(({ link }) => link ?? [])).size > 1) return 'two links';
  const systems = new Set<SystemName>(group.map(({ system }) => system));
  return systems.size < group.length ? 'two of one system' : undefined;
}
