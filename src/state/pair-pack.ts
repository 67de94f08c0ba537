/**
 * What is remembered of a pair, as it lies in the document. A small one stays JSON that people can read; a large one is
 * packed, since it repeats itself: two sides hold the same hashes.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseHostile } from '../model/hostile-json.ts';

/**
 * Bytes of JSON: whoever writes a cache can make a few of gzip become any number of them. With texts in it the store is
 * sealed, and what opens is our own.
 */
export function largestPair(mayHoldText: boolean): number {
  return (mayHoldText ? 256 : 128) * 1024 * 1024;
}

const largestPlain = 1024 * 1024;
const deepest = 12;

/** Four fifths: time to split a pair, or to narrow its filters. */
export function isNearlyFull(bytes: number, most: number): boolean {
  return bytes > 0.8 * most;
}

export interface Packed {
  /** JSON, or base64 of gzip of it. */
  readonly memory: unknown;
  /** Of JSON. */
  readonly bytes: number;
}

export function packed(pair: object): Packed {
  const json = jsonOf(pair);
  if (json === undefined) return { memory: undefined, bytes: Number.POSITIVE_INFINITY };
  const memory = json.length <= largestPlain ? pair : gzipSync(json, { level: 1 }).toString('base64');
  return { memory, bytes: json.length };
}

/** Undefined: longer than a text can be. */
function jsonOf(pair: object): Buffer | undefined {
  try {
    return Buffer.from(JSON.stringify(pair));
  } catch {
    return undefined;
  }
}

/** Undefined where it is none. What it yields still has to pass a schema. */
export function unpacked(memory: unknown, largest: number): unknown {
  if (typeof memory !== 'string') return memory;
  try {
    const json = gunzipSync(Buffer.from(memory, 'base64'), { maxOutputLength: largest });
    const parsed = parseHostile(json, { bytes: largest, depth: deepest, parts: largest / 8 });
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
