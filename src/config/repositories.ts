import { meta } from 'zod/mini';
import { line } from './line.ts';
import type { About } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import { type Fault, onOneLine } from './problem.ts';
import { repositoryFault } from './repository.ts';

const globPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9._*?-]{1,100}$/u;

/** Repositories by name or glob, one or many. */
export function repositories({ description, examples = ['acme/service-*'] }: About) {
  const one = line({
    description: '`owner/repo`, or a glob of them that names its owner: `acme/service-*`.',
    most: 201,
    pattern: globPattern,
    fault: globFault,
  });
  return oneOrMany(one, { least: 1, most: 200 }).check(meta({ description, examples }));
}

function globFault(text: string): Fault | undefined {
  if (!/[*?[\]{}!]/u.test(text)) return repositoryFault(text);
  if (globPattern.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which is no glob of repositories`,
    cure: /^[^/]*[*?[\]{}!]/u.test(text)
      ? 'Name the owner, and repeat the entry for another one: `acme/service-*`.'
      : 'Write the owner, a slash, and a name with `*` or `?`: `acme/service-*`.',
  };
}
