/** JSON that anybody may have written: it is measured before it is parsed, and parsed before it is believed. */

export type Unparsed = 'too large' | 'not text' | 'too deep' | 'not JSON';

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: Unparsed };

/** Never throws. What it yields still has to pass a schema. */
export function parseHostile(
  bytes: Uint8Array,
  most: { readonly bytes: number; readonly depth: number; readonly parts?: number },
): Parsed {
  if (bytes.length > most.bytes) return { ok: false, why: 'too large' };
  const text = decode(bytes);
  if (text === undefined) return { ok: false, why: 'not text' };
  const excess = excessOf(text, most.depth, most.parts ?? Number.POSITIVE_INFINITY);
  if (excess !== undefined) return { ok: false, why: excess };
  const value = parse(text);
  return value === undefined ? { ok: false, why: 'not JSON' } : { ok: true, value };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Lists and records of any size are never of ours. To be asked before a form is: it tells of each wrong part. */
export function isSized(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.length <= most && parts.every((part) => isSized(part, most));
}

/** Undefined where so much is wrong that the form itself comes to the end of its stack. */
export function judged<T>(judge: () => T): T | undefined {
  try {
    return judge();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Counts brackets and commas outside strings, in one pass, so that no parser has to walk a hostile depth, and none makes
 * more of a text than it weighs: what repeats itself is packed to nothing.
 */
function excessOf(text: string, deepest: number, mostParts: number): Unparsed | undefined {
  let depth = 0;
  let parts = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const token = text[at];
    if (quoted && token === '\\') at += 1;
    else if (token === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (token === ',') parts += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === '[' || token === '{') {
      depth += 1;
      parts += 1;
    }
    if (depth > deepest) return 'too deep';
    if (parts > mostParts) return 'too large';
  }
  return undefined;
}
