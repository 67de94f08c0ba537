/** The built-in transformers: what goes in, what comes out, and which undoes it. */
import type { FieldType } from './item.ts';

interface Entry {
  /** Undefined: any type. */
  readonly from: readonly FieldType[] | undefined;
  readonly to: readonly FieldType[] | undefined;
  readonly inverse: string;
}

const dates: readonly FieldType[] = ['date', 'datetime'];

export const transformers = {
  string_to_number: { from: ['string'], to: ['number'], inverse: 'number_to_string' },
  number_to_string: { from: ['number'], to: ['string'], inverse: 'string_to_number' },
  date_to_string: { from: dates, to: ['string'], inverse: 'string_to_date' },
  string_to_date: { from: ['string'], to: dates, inverse: 'date_to_string' },
  array_to_string: { from: ['array'], to: ['string'], inverse: 'string_to_array' },
  string_to_array: { from: ['string'], to: ['array'], inverse: 'array_to_string' },
  json_encode: { from: undefined, to: ['string'], inverse: 'json_decode' },
  json_decode: { from: ['string'], to: undefined, inverse: 'json_encode' },
  boolean_to_string: { from: ['boolean'], to: ['string'], inverse: 'string_to_boolean' },
  string_to_boolean: { from: ['string'], to: ['boolean'], inverse: 'boolean_to_string' },
} as const satisfies Readonly<Record<string, Entry>>;

export type TransformerName = keyof typeof transformers;

export const transformerNames = Object.keys(transformers) as readonly TransformerName[];

export function typesOf(name: TransformerName): Entry {
  return transformers[name];
}

export function inverseOf(name: TransformerName): TransformerName {
  return transformers[name].inverse;
}

/** The one that leads from a type to another. */
export function transformerBetween(from: FieldType, to: FieldType): TransformerName | undefined {
  return transformerNames.find(
    (name) => typesOf(name).from?.includes(from) && typesOf(name).to?.includes(to),
  );
}
