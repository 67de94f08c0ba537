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
  /** Systems that can be chosen. Undefined: all of them. */
  readonly offered?: readonly string[];
}

/** Undefined: both stand for something. */
export function strangeName(
  { take, field }: { readonly take: string; readonly field: string | undefined },
  { systems, fields, offered }: KnownNames,
): Unused | undefined {
  return (
    strange(
      take,
      systems,
      offered ?? systems,
      (name) => `names ${name}, which is none of ${systems.join(', ')}`,
    ) ??
    (field === undefined
      ? undefined
      : strange(field, fields, fields, (name) => `names ${name}, which is no field`))
  );
}

function strange(
  written: string,
  known: readonly string[],
  offered: readonly string[],
  why: (name: string) => string,
): Unused | undefined {
  if (known.some((name) => isSameName(name, written))) return undefined;
  const near = suggestionFor(written, known);
  return {
    why: why(written),
    cure: near === undefined ? nameOneOf(offered) : `Did you mean \`${near}\`?`,
  };
}

export function nameOneOf(names: readonly string[]): string {
  return `Name one of ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
