import type { SafeText } from '../model/safe-text.ts';
import { codeBlock, details, type Markdown, md, type Part, paragraphs } from './markdown.ts';
import type { Redactor } from './redact.ts';
import { render } from './render.ts';

/** What GitHub takes at most: characters of a pull request or comment body, bytes of a job summary. */
export const bodyLimit = { characters: 65_536 } as const;
export const summaryLimit = { bytes: 1024 * 1024 } as const;

export type Limit = { readonly characters: number } | { readonly bytes: number };

export interface Fit {
  readonly limit: Limit;
  /** Always kept, at the end: markers, and where to find the rest. */
  readonly tail?: Markdown;
}

const cutNote = md`_Cut here: the rest does not fit._`;

/**
 * Renders blocks under each other, most important first, within a limit. Where they do not fit, rows of a
 * table, lines of a code block or the inner end of details are left out, whole ones only, and a note says so.
 */
export function fit(blocks: readonly Markdown[], { limit, tail }: Fit, redactor: Redactor): SafeText {
  const measure = (markdown: Markdown) => sizeOf(render(markdown, redactor), limit);
  const room = 'bytes' in limit ? limit.bytes : limit.characters;
  const whole = render(paragraphs(...blocks, tail), redactor);
  if (sizeOf(whole, limit) <= room) return whole;
  const kept = shortened(blocks, (tried) => measure(paragraphs(...tried, cutNote, tail)) <= room);
  return render(paragraphs(...kept, cutNote, tail), redactor);
}

type Fits = (blocks: readonly Markdown[]) => boolean;

/** The longest beginning that fits, with the first block that does not cut short where it can be. */
function shortened(blocks: readonly Markdown[], fits: Fits): readonly Markdown[] {
  const count = largest(blocks.length, (some) => fits(blocks.slice(0, some)));
  const kept = blocks.slice(0, count);
  const next = blocks[count];
  const cut = next && cutShort(next, (some) => fits([...kept, some]));
  return cut ? [...kept, cut] : kept;
}

function cutShort(block: Markdown, fits: (some: Markdown) => boolean): Markdown | undefined {
  const parts = block.parts;
  const whole = largest(parts.length, (some) => fits({ parts: parts.slice(0, some) }));
  const next = parts[whole];
  const head = parts.slice(0, whole);
  const cut = next && cutPart(next, (some) => fits({ parts: [...head, ...some.parts] }));
  if (cut) return { parts: [...head, ...cut.parts] };
  // Text cut within a sentence says something else, so only what ends in a structure stays.
  const last = head.findLastIndex(
    (part) => part.kind === 'table' || part.kind === 'block' || part.kind === 'details',
  );
  return last < 0 ? undefined : { parts: head.slice(0, last + 1) };
}

function cutPart(part: Part, fits: (some: Markdown) => boolean): Markdown | undefined {
  switch (part.kind) {
    case 'table':
      return cutItems(
        part.rows.length,
        (count) => ({ parts: [{ ...part, rows: part.rows.slice(0, count) }] }),
        fits,
      );
    case 'block': {
      const all = part.text.split('\n');
      return cutItems(all.length, (count) => codeBlock(all.slice(0, count).join('\n'), part.language), fits);
    }
    case 'details': {
      const inside = (body: Markdown) => details(part.summary, paragraphs(body, cutNote));
      const body = cutShort(part.body, (some) => fits(inside(some)));
      return body && inside(body);
    }
    default:
      return undefined;
  }
}

function cutItems(
  count: number,
  first: (count: number) => Markdown,
  fits: (some: Markdown) => boolean,
): Markdown | undefined {
  const most = largest(count, (some) => fits(first(some)));
  return most === 0 ? undefined : first(most);
}

/** The largest number up to `most` for which it holds, 0 at least; it holds for all below. */
function largest(most: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sizeOf(text: string, limit: Limit): number {
  return 'bytes' in limit ? Buffer.byteLength(text) : text.length;
}
