import type { StateDocument } from './document.ts';

/** JSON with the keys of every object in order: equal values make equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? inOrder(part) : part));
}

/** The bytes of a document, the same for the same content. */
export function serialise(document: StateDocument): Buffer {
  return Buffer.from(canonical(document));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
