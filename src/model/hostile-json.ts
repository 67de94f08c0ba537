/** JSON that anybody may have written: it is measured before it is parsed, and parsed before it is believed. */

export type Unparsed = 'too large' | 'not text' | 'too deep' | 'not JSON';

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: Unparsed };

/** Never throws. What it yields still has to pass a schema. */
export function parseHostile(
  bytes: Uint8Array,
  most: { readonly bytes: number; readonly depth: number },
): Parsed {
  if (bytes.length > most.bytes) return { ok: false, why: 'too large' };
  const text = decode(bytes);
  if (text === undefined) return { ok: false, why: 'not text' };
  if (nestsDeeperThan(most.depth, text)) return { ok: false, why: 'too deep' };
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

/** Counts brackets outside strings, in one pass, so that no parser has to walk a hostile depth. */
function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const token = text[at];
    if (quoted && token === '\\') at += 1;
    else if (token === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
