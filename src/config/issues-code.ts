import { optional } from 'zod/mini';
import type { UserCode } from '../model/strategy-rule.ts';
import { line } from './line.ts';
import { type Fault, onOneLine, type Path, type PlaceOf } from './problem.ts';

const modulePattern = /^\.\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+\.[cm]?[jt]s$/u;

/** The keys that name a function of the user's. */
export const codeKeys = {
  module: line({
    description: 'A file of this repository with a function of your own.',
    examples: ['./sync/points.mjs'],
    most: 256,
    pattern: modulePattern,
    fault: moduleFault,
  }),
  export: optional(
    line({
      description: 'What the file exports it as. Default: `default`.',
      examples: ['toPoints'],
      most: 100,
      pattern: /^[A-Za-z_$][\w$]*$/u,
      fault: exportFault,
    }),
  ),
};

function moduleFault(text: string): Fault | undefined {
  if (modulePattern.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which is not a file of JavaScript in this repository`,
    cure: 'Write its path from the root of the repository, such as `./sync/points.mjs`.',
  };
}

function exportFault(text: string): Fault | undefined {
  if (/^[A-Za-z_$][\w$]*$/u.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which nothing can be exported as`,
    cure: 'Write the name of the function, or leave `export` out for the default.',
  };
}

export function codeOf(
  { module, export: name = 'default' }: { readonly module: string; readonly export?: string | undefined },
  path: Path,
  placeOf: PlaceOf,
): UserCode {
  return { module, export: name, where: placeOf(path) };
}
