/** Whether an item that no listing brought is one that the filter picks up. */
import { elementsOf } from '../reconcile/same.ts';
import type { Filter, TrackedItem } from '../trackers/tracker.ts';

/** The tracker's own fields that a filter speaks of. */
const fieldsOf = {
  labels: 'labels',
  states: 'state',
  assignees: 'assignees',
  types: 'type',
} as const satisfies Partial<Record<keyof Filter, string>>;

export function isWithin(filter: Filter, { snapshot: { fields } }: TrackedItem): boolean {
  const texts = [fields.title, fields.description].map((text) => String(text ?? '').toLowerCase());
  return (
    hasSome('labels') &&
    hasSome('states') &&
    hasSome('assignees') &&
    hasSome('types') &&
    (filter.project === undefined || fields.project === filter.project) &&
    (filter.text === undefined || texts.some((text) => text.includes(filter.text?.toLowerCase() ?? '')))
  );

  function hasSome(key: keyof typeof fieldsOf): boolean {
    const wanted = filter[key];
    return wanted === undefined || elementsOf(fields[fieldsOf[key]]).some((value) => wanted.includes(value));
  }
}

/** What changed is listed whatever its state: an item that is closed must be seen to close. */
export function followed({ states: _, ...filter }: Filter): Filter {
  return filter;
}
