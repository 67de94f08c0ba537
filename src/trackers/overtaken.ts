/** Whether somebody came before a change of a comment. */
import type { CommentEdit } from './tracker.ts';

/** It reads neither as when the change was decided nor as the change would have it. `present`: undefined where it is gone. */
export function isOvertaken(
  edit: Exclude<CommentEdit, { readonly kind: 'create' }>,
  present: string | undefined,
): boolean {
  if (present === undefined) return edit.kind === 'update';
  return present !== edit.was && !(edit.kind === 'update' && present === edit.body);
}
