import { meta } from 'zod/mini';
import { where } from './keys-together.ts';
import { line } from './line.ts';
import { type About, faulted } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import { type Fault, onOneLine } from './problem.ts';
import { repositoryFault } from './repository.ts';

const globPattern = /^!?[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9._*?-]{1,100}$/u;

const noExclusion = { pattern: '^[^!]' };

/** Repositories by name or glob, one or many; a `!` takes out again, wherever it stands in the list. */
export function repositories({ description, examples = ['acme/service-*'] }: About) {
  const one = line({
    description:
      '`owner/repo`, or a glob of them that names its owner: `acme/service-*`; with a `!` before it, what is left out.',
    most: 201,
    pattern: globPattern,
    fault: globFault,
  });
  return oneOrMany(one, { least: 1, most: 200 }).check(
    faulted(onlyExclusions),
    meta({
      description,
      examples,
      allOf: [where({ type: 'string' }, noExclusion, { contains: noExclusion })],
    }),
  );
}

/** Entries that say where, without those that are left out. */
export function takenIn(written: string | readonly string[]): readonly string[] {
  return [written].flat().filter((glob) => !glob.startsWith('!'));
}

function onlyExclusions(written: string | readonly string[]): Fault | undefined {
  if (takenIn(written).length > 0) return undefined;
  return {
    what: 'says only what is left out',
    cure: 'Add what it is left out of: `[acme/service-*, "!acme/service-legacy"]`.',
  };
}

function globFault(text: string): Fault | undefined {
  const bare = text.replace(/^!/u, '');
  if (!/[*?[\]{}!]/u.test(bare)) return repositoryFault(bare);
  if (globPattern.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which is no glob of repositories`,
    cure: /^[^/]*[*?[\]{}!]/u.test(bare)
      ? 'Name the owner, and repeat the entry for another one: `acme/service-*`.'
      : 'Write the owner, a slash, and a name with `*` or `?`: `acme/service-*`.',
  };
}
