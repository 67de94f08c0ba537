/** Characters of one text. */
const most = 2000;

/** Fields in which a text of somebody else may stand, of any length and in several lines. */
const told: ReadonlySet<string> = new Set(['what', 'why', 'cure']);

/**
 * A report whose texts are redacted, with what others said in one line and cut where it is long. Only behind
 * redaction: the first half of a value is known to nobody.
 */
export function shortened<T>(redacted: T): T {
  return within(redacted) as T;
}

function within(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return told.has(field) ? short(value) : value;
  if (Array.isArray(value)) return value.map((one) => within(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, key)]));
}

function short(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ');
  return line.length > most ? `${line.slice(0, most).toWellFormed()}…` : line;
}
