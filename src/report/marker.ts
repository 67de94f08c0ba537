import type { Markdown } from './markdown.ts';

export { readMarkers } from './marker-text.ts';

/** A hidden comment that `readMarkers` finds again. `data` is anything that JSON can say. */
export function marker(name: string, data: unknown): Markdown {
  return { parts: [{ kind: 'marker', name, data }] };
}
