/** What a change does to fields, before and after. */
import type { Scalar } from '../model/field-mapping.ts';
import type { FieldName, FieldValue } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import { own } from '../reconcile/field-hash.ts';
import type { ItemChange } from './item-change.ts';
import type { Result } from './result.ts';
import type { View } from './view.ts';
import { writtenValue } from './written-value.ts';

export interface AuditedField {
  readonly field: FieldName;
  readonly old: FieldValue;
  readonly new: FieldValue;
  /** What `old` was to its system itself, where that has several values for it. */
  readonly own?: Scalar;
  /** A secret is masked in one of the values, which is not what was there. */
  readonly isHidden?: true;
}

/** As it was planned. */
export function fieldsOf(change: ItemChange): readonly AuditedField[] {
  switch (change.kind) {
    case 'create':
      return Object.entries(change.given).map(([field, value]) => ({ field, old: null, new: value }));
    case 'edit':
      return change.writes.map((write) => ({ field: write.field, ...before(write), new: write.value }));
    case 'comment': {
      const { does } = change;
      const old = does.kind === 'create' ? null : does.was.body;
      return [{ field: 'comment', old, new: does.kind === 'delete' ? null : does.body }];
    }
    case 'escalate':
    case 'unlabel':
      return change.edits.map((edit) => {
        const [add, remove] = edit.kind === 'set' ? [edit.add, edit.remove] : [[], []];
        return { field: edit.field, old: remove, new: add };
      });
    case 'end':
      return [];
  }
}

function before(write: Write): Pick<AuditedField, 'old' | 'own'> {
  return { old: write.was, ...('wasOwn' in write && { own: write.wasOwn }) };
}

/** As it was read back, as far as it is ours: a rollback asks whether what it finds is what was written. */
export function writtenFields(
  change: ItemChange,
  { item, comment }: Pick<Result, 'item' | 'comment'>,
  view: View,
): readonly AuditedField[] {
  const planned = fieldsOf(change);
  if (change.kind === 'comment' && typeof comment === 'object')
    return planned.map((one) => ({ ...one, new: comment.body }));
  if (change.kind !== 'edit' || item === undefined || planned.length === 0) return planned;
  const wanted = Object.fromEntries(change.writes.map(({ field, value }) => [field, value]));
  const { fields } = view(change.system, item, { wanted });
  return change.writes.map((write) => {
    const now = own(fields, write.field);
    return {
      field: write.field,
      ...before(write),
      new: now === undefined ? write.value : writtenValue(write, now),
    };
  });
}
