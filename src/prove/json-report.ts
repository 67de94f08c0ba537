import type { output, ZodMiniType } from 'zod/mini';
import { judged } from '../model/hostile-json.ts';
import { type Reading, unreadable } from './reading.ts';

/**
 * Hands the JSON in a report to `use`, once it has the shape that the tool's formatter gives it. What package
 * managers print before and after it is passed over.
 */
export function fromJson<Shape extends ZodMiniType>(
  text: string,
  shape: Shape,
  use: (report: output<Shape>) => Reading,
): Reading {
  const parsed = parse(text);
  if (parsed === undefined) {
    return unreadable(text.trim() === '' ? 'is empty' : 'is not JSON, or is cut off');
  }
  const checked = judged(() => shape.safeParse(parsed.value));
  if (!checked?.success) {
    const [issue] = checked?.error.issues ?? [];
    const at = (issue?.path ?? []).slice(0, 8).map(String).join('.');
    return unreadable(`does not have the expected shape${at === '' ? '' : ` (at ${at})`}`);
  }
  return use(checked.data);
}

function parse(text: string): { readonly value: unknown } | undefined {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const first = lines.findIndex((line) => /^\s*(?:\[\s*(?:\]|\{|$)|\{\s*(?:\}|"|$))/.test(line));
  const last = lines.findLastIndex((line) => /[\]}]\s*$/.test(line));
  // More than one document is not accepted: what one of them tells must not hide what another does.
  if (first === -1 || last < first) return undefined;
  try {
    return { value: JSON.parse(lines.slice(first, last + 1).join('\n')) };
  } catch {
    return undefined;
  }
}
