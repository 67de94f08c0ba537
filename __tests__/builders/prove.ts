import type { Source } from '../../src/prove/reading.ts';

export function source(text: string, more: Partial<Source> = {}): Source {
  return { text, pattern: undefined, failed: true, ...more };
}
