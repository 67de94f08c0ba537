/** Linear's numbers, by what people read. 0 is none. */
const names = ['Urgent', 'High', 'Medium', 'Low'] as const;

export const priorityNames: readonly string[] = names;

/** Null: none. Undefined: a number that is not known. */
export function priorityName(number: number): string | null | undefined {
  return number === 0 ? null : names[number - 1];
}

/** Undefined: there is no such priority. */
export function priorityNumber(name: string | null): number | undefined {
  if (name === null || /^no priority$/i.test(name)) return 0;
  const index = names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index + 1;
}
