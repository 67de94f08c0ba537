/** Where a block may stand in a document: what people's texts are made of, of the published schema. */
export type Place = 'top' | 'expand' | 'nested-expand' | 'panel' | 'quote' | 'item';

const simple = ['paragraph', 'heading', 'codeBlock', 'rule', 'taskList', 'list', 'mediaSingle'];

const allowed: Readonly<Record<Place, ReadonlySet<string>>> = {
  top: new Set([...simple, 'blockquote', 'panel', 'table', 'expand']),
  expand: new Set([...simple, 'blockquote', 'panel', 'table', 'nestedExpand']),
  'nested-expand': new Set([...simple, 'blockquote', 'panel']),
  panel: new Set(simple),
  quote: new Set(['paragraph', 'codeBlock', 'list', 'mediaSingle']),
  item: new Set(['paragraph', 'codeBlock', 'list', 'taskList', 'mediaSingle']),
};

export function mayStand(type: string, place: Place): boolean {
  return allowed[place].has(type);
}

/** What an expandable part is called here, and the place within it. */
export function expandAt(place: Place): { readonly type: string; readonly inside: Place } | undefined {
  if (mayStand('expand', place)) return { type: 'expand', inside: 'expand' };
  if (mayStand('nestedExpand', place)) return { type: 'nestedExpand', inside: 'nested-expand' };
  return undefined;
}
