/** Labels by which people and the action talk about an item. They are no value of any side: nobody copies them. */
import type { SystemName } from '../model/item.ts';
import { elementsOf } from '../reconcile/same.ts';
import type { TrackedItem } from '../trackers/tracker.ts';

/** Calls people to an item whose conflicts nobody settles. */
export const escalationLabel = 'sync: needs a decision';

/** In front of a system's name: the answer of a person. */
const takes = 'sync: take ';

/** Quickly, for nearly all labels of nearly all items are others. */
function mayBeSyncLabel(label: string): boolean {
  return /^sync/i.test(label);
}

export function isSyncLabel(label: string): boolean {
  if (!mayBeSyncLabel(label)) return false;
  const plain = plainOf(label);
  return plain === plainOf(escalationLabel) || plain.startsWith(plainOf(takes));
}

/** Of an item, those that answer. */
export function takeLabels({ snapshot: { fields } }: TrackedItem): readonly string[] {
  return elementsOf(fields.labels).filter(
    (label) => mayBeSyncLabel(label) && plainOf(label).startsWith(plainOf(takes)),
  );
}

/** Those that call people, however they are written. */
export function callLabels({ snapshot: { fields } }: TrackedItem, called: string): readonly string[] {
  return elementsOf(fields.labels ?? null).filter((label) => plainOf(label) === plainOf(called));
}

/** Undefined: it names none of these. */
export function systemTaken(label: string, systems: readonly SystemName[]): SystemName | undefined {
  return systems.find((system) => plainOf(label) === plainOf(`${takes}${system}`));
}

/** Labels of Jira have no blanks. */
export function inOneWord(label: string): string {
  return label.replaceAll(/:\s+/g, ':').replaceAll(/\s+/g, '-');
}

/** `sync: take a side`, `Sync:take-a-side` and `sync:take_a_side` are one. */
function plainOf(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll(/: /g, ':');
}
