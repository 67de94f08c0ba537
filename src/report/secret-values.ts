/**
 * Every text in the input `secrets` that could be a secret: the strings of the JSON, however deep, or all of it
 * where it is no JSON. Names are not among them.
 */
export function secretValuesIn(input: string): readonly string[] {
  if (input.trim() === '') return [];
  try {
    return stringsIn(JSON.parse(input));
  } catch {
    return [input];
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsIn);
  if (typeof value === 'string') return value === '' ? [] : [value];
  // A number with few digits would be masked everywhere.
  return typeof value === 'number' && String(value).length > 5 ? [String(value)] : [];
}
