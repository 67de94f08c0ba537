/** What item sync asks of a system. One interface for all; mapping between wire and these types lies below it. */
import type { SyncError } from '../model/error.ts';
import type {
  FieldKind,
  FieldName,
  Fields,
  FieldType,
  FieldValue,
  ItemRef,
  Snapshot,
} from '../model/item.ts';

export type { FieldType };

/** A field as the tracker has it, under the tracker's own name. */
export interface TrackerField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly type: FieldType;
  /** False: it is only read. */
  readonly writes: boolean;
  /** False: it cannot be emptied. */
  readonly clears: boolean;
  /** What its values name: people (ids of `Person`), items of the same tracker (their ids), addresses. */
  readonly names?: 'people' | 'items' | 'addresses';
  /** All that it takes, as people read them. Undefined: anything of its type. Never created by us. */
  readonly options?: readonly string[];
  /** Of its options, those that an item can have by its value of another field. `made`: that of one made without. */
  readonly within?: {
    readonly field: FieldName;
    readonly options: ReadonlyMap<string, readonly string[]>;
    readonly made?: string | undefined;
  };
  /** Of a field that takes others, too, which are made: those that are there. */
  readonly present?: readonly string[];
  /** Characters of a value, or of an element of a set. */
  readonly longest?: number;
  /** False: an element has no white space. */
  readonly blanks?: false;
}

export interface Person {
  /** As values of fields give it: a login, a UUID, an account id. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** Another name that filters know the person by. */
  readonly handle?: string;
}

/** What a tracker has beyond its items. Asked for once a run, and only when something is to be written or matched. */
export interface Description {
  readonly fields: readonly TrackerField[];
  readonly people: readonly Person[];
  /** False: a mark that is left on an item does not come back with it. */
  readonly marks?: false;
  /** The tracker does not describe itself: nothing follows from what is not here. */
  readonly isAssumed?: true;
}

/** What we leave on an item, so that it is found again without any state. */
export interface Mark {
  readonly link: string;
  /** The items that it is one with; the address of each where a mark can lead there. */
  readonly sides: readonly (ItemRef & { readonly url?: string })[];
}

export interface TrackedComment {
  readonly id: string;
  /** Markdown, without our own mark and attribution. */
  readonly body: string;
  /** As its tracker gave it, where `body` has become another text on the way. */
  readonly given?: string;
  readonly author: Person | undefined;
  /** ISO. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The comment that it was copied from. */
  readonly copyOf?: ItemRef;
  /** Another account wrote it, where strangers can: so may have been the line that says what it is a copy of. */
  readonly isForeign?: true;
  /** Its author belongs to those who work there, so that their word counts. Undefined: the tracker does not tell. */
  readonly mayDecide?: boolean;
}

/** One item as its tracker gave it. Names of fields and values are the tracker's own; texts are Markdown without our mark. */
export interface TrackedItem {
  /** The same for as long as the item lives, also where it moves, as far as the tracker allows. */
  readonly id: string;
  /** As people name it: `ENG-12`, `acme/app#7`. */
  readonly name: string;
  readonly url: string;
  readonly presence: 'present' | 'archived';
  /** ISO. */
  readonly createdAt: string;
  readonly snapshot: Snapshot;
  readonly mark: Mark | undefined;
  /** By which the tracker's own place knows it, too, where its id leads nowhere any more. */
  readonly number?: number;
  /** Another account made it, where strangers can: the mark in its text may be one that they typed. */
  readonly isForeign?: true;
  /** It lies in another place than the system's own, which only its id has led to. */
  readonly isElsewhere?: true;
  /** Not all who see its place may read it. */
  readonly isRestricted?: true;
  /** The id of the project that it belongs to, where its place may be told by one. */
  readonly project?: string;
  /** What would change nothing of it, since its people have done so already. */
  readonly endedBy?: readonly ItemEnd['action'][];
  /** Who keeps it in step already, such as Linear's own sync with GitHub: it is refused. */
  readonly owner?: string;
  /** Undefined: not read with the item. */
  readonly comments?: readonly TrackedComment[];
}

/** A place in the order of change: everything up to it was seen. */
export interface Cursor {
  /** ISO, by the tracker's clock. */
  readonly updatedAt: string;
  readonly id: string;
}

/** Narrows by what the configuration names; all that is given must hold. Values are the tracker's own. */
export interface Filter {
  readonly labels?: readonly string[];
  readonly states?: readonly string[];
  readonly assignees?: readonly string[];
  readonly types?: readonly string[];
  readonly project?: string;
  readonly text?: string;
}

export interface ListQuery {
  readonly filter: Filter;
  /** Only what changed at this time or after it (ISO, by the tracker's clock). Undefined: everything. */
  readonly since: string | undefined;
}

export interface NewItem {
  /** A UUID that is the same in each run: the item's own id, where the tracker lets the client choose. */
  readonly clientId: string;
  readonly fields: Fields;
  readonly mark: Mark;
}

/** `set`: elements that are not named stay. */
export type FieldEdit =
  | { readonly kind: 'value' | 'text'; readonly field: FieldName; readonly value: FieldValue }
  | {
      readonly kind: 'set';
      readonly field: FieldName;
      readonly add: readonly string[];
      readonly remove: readonly string[];
      /** What is known of the result. */
      readonly value: readonly string[];
      /** Labels of ours, which are made where they have to be there first. */
      readonly makes?: true;
    };

export interface ItemEdit {
  readonly id: string;
  readonly edits: readonly FieldEdit[];
  /** Undefined: it stays. */
  readonly mark?: Mark;
}

export interface ItemEnd {
  readonly id: string;
  readonly action: 'close' | 'archive' | 'delete';
  /** Why it is closed, where the tracker has a place for that: the id of the item that it is a second one of. */
  readonly duplicateOf?: string;
}

/** `was`: how its text was given when this was decided. */
export type CommentEdit =
  | {
      readonly kind: 'create';
      readonly item: string;
      /** A UUID that is the same in each run. */
      readonly clientId: string;
      readonly body: string;
      /** Who wrote the one that it is copied from, and where: shown, since we write in our own name. */
      readonly by: { readonly name: string; readonly url?: string };
      readonly copyOf: ItemRef;
    }
  | {
      readonly kind: 'update';
      readonly item: string;
      readonly id: string;
      readonly was: string;
      readonly body: string;
    }
  | { readonly kind: 'delete'; readonly item: string; readonly id: string; readonly was: string };

/** `outdated`: somebody has written in it since, or deleted it; so nothing was done. */
export type CommentNow = TrackedComment | 'deleted' | 'outdated';

/**
 * In the order of what was asked. Of what is written, how it reads afterwards: trackers alter texts. `partly`: of
 * an edit, where only some fields were not written, how the item reads; these are missing there.
 */
export type Written<T> =
  | { readonly ok: true; readonly now: T }
  | { readonly ok: false; readonly error: SyncError; readonly partly?: TrackedItem };

/** `deleted`: the tracker was asked and has none. `unreachable`: it would not say. */
export type Found = TrackedItem | 'deleted' | 'unreachable';

/**
 * A system. Each method sends as few requests as its API allows: batches where there are any. Methods throw a
 * `SyncError` when nothing of what was asked can be done; the failure of a single item is in its `Written`.
 */
export interface Tracker {
  readonly kind: string;
  /** How many items one request can carry when it writes. */
  readonly batch: number;
  describe(): Promise<Description>;
  /** Page by page, oldest change first where the tracker can. */
  list(query: ListQuery): AsyncIterable<readonly TrackedItem[]>;
  /** By id. Archived ones too. `numbers`: what is known of these, by id. */
  get(ids: readonly string[], numbers?: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, Found>>;
  /**
   * Items that carry the mark of one of these links or the id that a client chose for it: asked right before a create,
   * since a run may have been killed after its request. `made`: ids of items that need not be told; asked right after
   * a create, since another run may have made the same.
   */
  findMarked(
    wanted: readonly Pick<NewItem, 'clientId' | 'mark'>[],
    made?: ReadonlySet<string>,
  ): Promise<readonly TrackedItem[]>;
  create(items: readonly NewItem[]): Promise<readonly Written<TrackedItem>[]>;
  update(items: readonly ItemEdit[]): Promise<readonly Written<TrackedItem>[]>;
  end(items: readonly ItemEnd[]): Promise<readonly Written<Found>[]>;
  /** Of items whose comments did not come with them. */
  comments(ids: readonly string[]): Promise<ReadonlyMap<string, readonly TrackedComment[]>>;
  /** Looks before it changes or deletes one. */
  writeComments(edits: readonly CommentEdit[]): Promise<readonly Written<CommentNow>[]>;
}
