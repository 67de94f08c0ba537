/** A field that is held as labels which begin with a prefix. */
import type { FieldMapping, SideMapping } from '../../model/field-mapping.ts';
import type { Fields, FieldValue, SystemName } from '../../model/item.ts';
import { isSyncLabel } from '../sync-label.ts';

export type LabelSide = SideMapping & { readonly form: { readonly kind: 'label'; readonly prefix: string } };

export function isLabelSide(side: SideMapping): side is LabelSide {
  return side.form.kind === 'label';
}

/** What the labels say, without the prefix. Undefined: the labels are not known. */
export function labelled({ form }: LabelSide, native: Fields): readonly string[] | undefined {
  const { labels } = native;
  if (labels === undefined) return undefined;
  const all = typeof labels === 'object' && labels !== null ? labels : [];
  return all.filter((label) => begins(label, form.prefix)).map((label) => label.slice(form.prefix.length));
}

export function labelsOf({ form }: LabelSide, value: FieldValue): readonly string[] {
  if (value === null) return [];
  return (typeof value === 'object' ? value : [String(value)]).map((one) => `${form.prefix}${one}`);
}

/** GitHub does not tell cases apart in labels. */
function begins(label: string, prefix: string): boolean {
  return label.toLowerCase().startsWith(prefix.toLowerCase());
}

/**
 * Labels that are not the system's to give: they hold other fields, say which items are picked up, or are said to us.
 */
export function ownLabel(
  fields: readonly FieldMapping[],
  system: SystemName,
  routing: readonly string[],
): (label: string) => boolean {
  const sides = fields.flatMap(({ sides: all }) => all.get(system) ?? []).filter(isLabelSide);
  const kept = new Set(routing.map((label) => label.toLowerCase()));
  return (label) =>
    kept.has(label.toLowerCase()) ||
    isSyncLabel(label) ||
    sides.some(({ form }) => begins(label, form.prefix));
}
