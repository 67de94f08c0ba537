/** Which items the filter of a side picks up. */
import { elementsOf } from '../reconcile/same.ts';
import type { Filter, Person, TrackedItem } from '../trackers/tracker.ts';

/** The tracker's own fields that a filter speaks of. */
const fieldsOf = {
  labels: 'labels',
  states: 'state',
  assignees: 'assignees',
  types: 'type',
} as const satisfies Partial<Record<keyof Filter, string>>;

/** For items that no listing brought. */
export function isWithin(filter: Filter, { snapshot: { fields } }: TrackedItem): boolean {
  const texts = [fields.title, fields.description].map((text) => String(text ?? '').toLowerCase());
  return (
    hasSome('labels') &&
    hasSome('states') &&
    hasSome('assignees') &&
    hasSome('types') &&
    (filter.project === undefined || isNamed(fields.project, filter.project)) &&
    (filter.text === undefined || texts.some((text) => text.includes(filter.text?.toLowerCase() ?? '')))
  );

  function hasSome(key: keyof typeof fieldsOf): boolean {
    const wanted = filter[key];
    if (wanted === undefined) return true;
    // Trackers ask for them in any case.
    const values = new Set(wanted.map((value) => value.toLowerCase()));
    return elementsOf(fields[fieldsOf[key]]).some((value) => values.has(value.toLowerCase()));
  }
}

function isNamed(value: unknown, name: string): boolean {
  return String(value ?? '').toLowerCase() === name.toLowerCase();
}

/** Its people by their ids, as items name them, whatever the configuration calls them by. */
export function withPeopleById(filter: Filter, people: readonly Person[]): Filter {
  const { assignees } = filter;
  if (assignees === undefined) return filter;
  const called = (name: string) =>
    people.filter((person) => {
      return [person.id, person.name, person.email, person.handle].some((one) => isNamed(one, name));
    });
  const ids = assignees.flatMap((name) => {
    const found = called(name);
    return found.length === 0 ? [name] : found.map(({ id }) => id);
  });
  return { ...filter, assignees: [...new Set(ids)] };
}

/** What not all may read is picked up only where somebody has given it the label that asks for it. */
export function isWithheld({ labels }: Filter, { isRestricted }: TrackedItem): boolean {
  return isRestricted === true && labels === undefined;
}

/** Whether an item without a link gets one. A listing has looked at all but its state. */
export function isEligible(filter: Filter, item: TrackedItem, isListed: boolean): boolean {
  if (item.isElsewhere === true && !isListed) return false;
  if (isWithheld(filter, item)) return false;
  const { states } = filter;
  const rest = isListed ? { ...(states && { states }) } : filter;
  return item.presence === 'present' && item.owner === undefined && isWithin(rest, item);
}

/** What changed is listed whatever its state: an item that is closed must be seen to close. */
export function followed({ states: _, ...filter }: Filter): Filter {
  return filter;
}

/** Whatever its state: items that are closed stay linked. */
export function isFollowed(filter: Filter, item: TrackedItem, isListed: boolean): boolean {
  return item.isElsewhere !== true && (isListed || isWithin(followed(filter), item));
}
