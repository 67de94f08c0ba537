/** Names in an answer that stand for nothing in the configuration. */
import { suggestionFor } from '../model/suggestion.ts';

export interface Unused {
  /** Goes on from what was said. */
  readonly why: string;
  readonly cure?: string;
}

export interface KnownNames {
  readonly systems: readonly string[];
  readonly fields: readonly string[];
}

/** Undefined: both stand for something. */
export function strangeName(
  { take, field }: { readonly take: string; readonly field: string | undefined },
  { systems, fields }: KnownNames,
): Unused | undefined {
  return (
    strange(take, systems, (name) => `names ${name}, which is none of ${systems.join(', ')}`) ??
    (field === undefined ? undefined : strange(field, fields, (name) => `names ${name}, which is no field`))
  );
}

function strange(
  written: string,
  known: readonly string[],
  why: (name: string) => string,
): Unused | undefined {
  if (known.some((name) => isSameName(name, written))) return undefined;
  const near = suggestionFor(written, known);
  const all = known.map((name) => `\`${name}\``).join(', ');
  return {
    why: why(written),
    cure: near === undefined ? `Name one of ${all}.` : `Did you mean \`${near}\`?`,
  };
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
