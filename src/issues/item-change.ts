/** What a run does to items, as plain data: preview, audit and the writes are read from it. */

import type { ChangeId } from '../model/change.ts';
import type { Fields, ItemRef, SystemName } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import type { EndAction } from '../reconcile/tombstone.ts';
import type { FieldEdit, TrackedComment } from '../trackers/tracker.ts';

interface Common {
  readonly id: ChangeId;
  readonly link: string;
  readonly system: SystemName;
  /** As people name the item; of an item that is to be, the one that it is made from. */
  readonly subject: string;
  /** One sentence for the preview. */
  readonly says: string;
}

export interface CreateItem extends Common {
  readonly kind: 'create';
  /** Shared names and values. */
  readonly wanted: Fields;
  /** Of those, what has a form there: what the item really gets. */
  readonly given: Fields;
  /** The tracker's own. */
  readonly fields: Fields;
  readonly clientId: string;
}

/** Fields, the mark, or both. */
export interface EditItem extends Common {
  readonly kind: 'edit';
  readonly item: string;
  readonly writes: readonly Write[];
  readonly edits: readonly FieldEdit[];
  readonly marks: boolean;
}

/** Calls people by a label. */
export interface EscalateItem extends Common {
  readonly kind: 'escalate';
  readonly item: string;
  readonly edits: readonly FieldEdit[];
}

/** Takes labels off that called people, or by which a person has answered. */
export interface UnlabelItem extends Common {
  readonly kind: 'unlabel';
  readonly item: string;
  readonly edits: readonly FieldEdit[];
}

export interface EndItem extends Common {
  readonly kind: 'end';
  readonly item: string;
  readonly action: EndAction;
  /** `updatedAt` when it was decided: nobody ends what was edited since. */
  readonly seen: string;
}

export interface CommentChange extends Common {
  readonly kind: 'comment';
  readonly origin: ItemRef;
  readonly does: CommentWrite;
}

export type CommentWrite =
  | {
      readonly kind: 'create';
      readonly clientId: string;
      readonly body: string;
      readonly by: { readonly name: string; readonly url?: string };
    }
  | { readonly kind: 'update'; readonly was: TrackedComment; readonly body: string }
  | { readonly kind: 'delete'; readonly was: TrackedComment };

export type ItemChange = CreateItem | EditItem | EscalateItem | UnlabelItem | EndItem | CommentChange;

export type ItemChangeKind = ItemChange['kind'];

export function changeId(kind: ItemChangeKind, ...parts: readonly string[]): ChangeId {
  return [kind, ...parts].join(' ');
}
