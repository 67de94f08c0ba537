/** What links are called where values of fields name them. */
import type { FieldMapping } from '../model/field-mapping.ts';
import type { FieldName, FieldValue } from '../model/item.ts';
import type { LinkIndex } from './link-index.ts';
import { itemsOf } from './look-ups.ts';
import type { Observation } from './observation.ts';

/** One name of a link. Undefined: it is not known what it is called. */
export type NameOf = (link: string) => string | undefined;

/** As the first of its items is called that was read; else by the number that is remembered: `github#7`. */
export function linkNames({ byId }: LinkIndex, seen: Observation['sides']): NameOf {
  return (id) => {
    const link = byId.get(id);
    if (link === undefined) return undefined;
    const [item] = itemsOf(link, seen).values();
    if (item !== undefined) return item.name;
    const known = Object.entries(link.sides).find(([, { number }]) => number !== undefined);
    return known && `${known[0]}#${known[1].number}`;
  };
}

/** A value of a field as people read it. */
export type Shown = (field: FieldName, value: FieldValue) => FieldValue;

/** Nobody knows an item by the id of its link. */
export function named(fields: readonly FieldMapping[], nameOf: NameOf): Shown {
  const naming = new Set(fields.flatMap(({ name, names }) => (names === 'items' ? [name] : [])));
  return (field, value) => {
    if (value === null || !naming.has(field)) return value;
    if (typeof value === 'object') return value.map((one) => nameOf(one) ?? one);
    return nameOf(String(value)) ?? value;
  };
}
