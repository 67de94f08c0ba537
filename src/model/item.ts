/** A name of a field that all systems of a mapping share: `title`, `labels`, or the user's own. */
export type FieldName = string;

/** Characters of the id of an item or a comment: no tracker has longer ones, and what names one is none of ours. */
export const longestId = 300;

/** The name that the configuration gives to a tracker: two of a kind have two names. */
export type SystemName = string;

/**
 * `null`: known to be empty. A field that a side cannot hold, or whose value had no entry in a table, is absent from
 * its record: "unmapped" is never "empty". A set is an array in any order; a date is its ISO text.
 */
export type FieldValue = string | number | boolean | null | readonly string[];

export type Fields = Readonly<Record<FieldName, FieldValue>>;

/** How a field merges: whole, by lines, by element. */
export type FieldKind = 'value' | 'text' | 'set';

/** What a field's values are. Dates are ISO texts; an `object` is its JSON text; an `array` is a set of texts. */
export const fieldTypes = ['string', 'number', 'boolean', 'date', 'datetime', 'array', 'object'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Who changed something, and when by the side's own clock (ISO). */
export interface Edit {
  readonly at: string;
  readonly by?: string;
}

/** One issue in one system, as it was read. */
export interface Snapshot {
  readonly fields: Fields;
  /** ISO, by the side's own clock. What is no date counts as missing. */
  readonly updatedAt: string;
  readonly by?: string;
  /** Where the tracker keeps a history: the last edit of single fields, which is truer than `updatedAt`. */
  readonly edits?: Readonly<Record<FieldName, Edit>>;
}

/**
 * A side's fields as they were when last in step, read back after our write; only hashes (`fieldHash`) where the store
 * may not hold text. A field that is missing here has no history.
 */
export type Base = { readonly fields: Fields } | { readonly hashes: Readonly<Record<FieldName, string>> };

/** An item's address: the system's name and the id that the system gives. */
export interface ItemRef {
  readonly system: SystemName;
  readonly id: string;
}

/** Half a character is in no id that a system has given, and in no address. */
export function isId(id: string): boolean {
  return id.length > 0 && id.length <= longestId && id.isWellFormed();
}
