/**
 * Which keys go together, as parts of a JSON schema: for editors, which cannot run the checks beside them. They may
 * be laxer than those, never stricter.
 */

/** Goes into `meta`, where `anyOf` would be taken for the forms of the value. */
export type Part = Readonly<Record<string, unknown>>;

export function required(...keys: readonly string[]): Part {
  return { required: keys };
}

/** None of them may be written. */
export function without(...keys: readonly string[]): Part {
  return { properties: Object.fromEntries(keys.map((key) => [key, false])) };
}

export function anyOf(...parts: readonly Part[]): Part {
  return { anyOf: parts };
}

/** At least one of them is written. */
export function someOf(...keys: readonly string[]): Part {
  return anyOf(...keys.map((key) => required(key)));
}

/** The key is written, with this as its value. */
export function written(key: string, value: Part = {}): Part {
  return { required: [key], properties: { [key]: value } };
}

/** What holds where the condition does, and where it does not. */
export function where(condition: Part, then: Part, otherwise?: Part): Part {
  return { if: condition, then, ...(otherwise === undefined ? {} : { else: otherwise }) };
}

/** One of the values by itself, or a list of nothing else. */
export function onlyOf(values: readonly unknown[]): Part {
  return anyOf({ enum: values }, { type: 'array', items: { enum: values } });
}
