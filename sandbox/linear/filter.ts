/** Filters of lists: conditions on fields, on what an item belongs to, and on what belongs to it. */
import { type Comparator, holds } from './compare.ts';
import { invalidArgument } from './refusal.ts';

export type Condition = Readonly<Record<string, unknown>>;
/** Whether an item meets a condition. */
export type Matcher<Item> = (item: Item, condition: Condition) => boolean;

type Fields<Item> = Readonly<Record<string, Matcher<Item>>>;

/** A filter over these fields, with `and` and `or`. */
export function filterBy<Item>(fields: () => Fields<Item>): Matcher<Item> {
  return function matches(item, condition): boolean {
    return Object.entries(condition).every(([name, given]) => {
      if (given == null) return true;
      if (name === 'and') return conditions(given).every((each) => matches(item, each));
      if (name === 'or') return conditions(given).some((each) => matches(item, each));
      const matcher = fields()[name];
      if (!matcher) throw new Error(`the sandbox does not filter by ${name}`);
      return matcher(item, given as Condition);
    });
  };
}

export function byValue<Item>(get: (item: Item) => string | number | boolean | null): Matcher<Item> {
  return (item, comparator) => holds(get(item), comparator as Comparator);
}

/** Dates are compared in milliseconds. */
export function byDate<Item>(get: (item: Item) => Date | null): Matcher<Item> {
  return (item, comparator) => holds(get(item)?.getTime() ?? null, comparator as Comparator, milliseconds);
}

/** What the item belongs to; `null` in the condition asks whether there is any. */
export function byOne<Item, Other>(get: (item: Item) => Other | null, filter: Matcher<Other>): Matcher<Item> {
  return (item, { null: isNull, ...condition }) => {
    const other = get(item);
    if (isNull != null && (other === null) !== isNull) return false;
    if (Object.keys(condition).length === 0) return true;
    return other !== null && filter(other, condition);
  };
}

/** What belongs to the item: `some` (also where fields stand for themselves), `every`, `length`. */
export function byMany<Item, Other>(
  get: (item: Item) => Iterable<Other>,
  filter: Matcher<Other>,
): Matcher<Item> {
  return function matches(item, { some, every, length, null: isNull, and, or, ...plain }): boolean {
    const others = [...get(item)];
    return (
      (some == null || others.some((other) => filter(other, some as Condition))) &&
      (every == null || others.every((other) => filter(other, every as Condition))) &&
      (length == null || holds(others.length, length as Comparator)) &&
      (isNull == null || (others.length === 0) === isNull) &&
      (and == null || conditions(and).every((each) => matches(item, each))) &&
      (or == null || conditions(or).some((each) => matches(item, each))) &&
      (Object.keys(plain).length === 0 || others.some((other) => filter(other, plain)))
    );
  };
}

function conditions(given: unknown): readonly Condition[] {
  return given as readonly Condition[];
}

function milliseconds(operand: unknown): number {
  const at = typeof operand === 'string' ? Date.parse(operand) : Number.NaN;
  // Durations such as -P2W are allowed too; nothing here sends them.
  if (Number.isNaN(at)) throw invalidArgument(`${String(operand)} is not a date.`);
  return at;
}
