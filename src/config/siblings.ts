import type { output } from 'zod/mini';
import { _default, meta, parse, union } from 'zod/mini';
import type { Place } from '../model/finding.ts';
import type { Sibling } from '../model/sibling.ts';
import { branchFault } from './branch.ts';
import { line } from './line.ts';
import { type FaultAt, faulted } from './mapping.ts';
import { entries } from './one-or-many.ts';
import type { Path } from './problem.ts';
import { repositoryAt, repositoryFault } from './repository.ts';
import { resolveSibling, siblingRules } from './sibling.ts';

/** One GraphQL request finds the heads of all of them. */
const mostSiblings = 200;

const shortForm = line({
  description: 'A sibling with the default rules: `owner/repo`, or `owner/repo@branch`.',
  examples: ['acme/ui-kit', 'acme/ui-kit@next'],
  most: 400,
  pattern: repositoryAt('$|@.+$'),
  fault: (text) => {
    const { repo, branch } = split(text);
    return repositoryFault(repo) ?? (branch === undefined ? undefined : branchFault(branch));
  },
});

const sibling = union([shortForm, siblingRules]);

export const siblings = _default(
  entries(sibling, { most: mostSiblings }).check(faulted(repetition)),
  [],
).check(
  meta({
    title: 'Siblings',
    description:
      'Repositories whose commits are carried into this one. Each is `owner/repo`, or a mapping with its rules.',
    examples: [['acme/ui-kit', { repo: 'acme/billing', branch: 'main' }]],
  }),
);

export function resolveSiblings(
  written: output<typeof siblings>,
  placeOf: (path: Path) => Place,
): readonly Sibling[] {
  return written.map((one, index) => {
    const long = typeof one === 'string' ? parse(siblingRules, split(one)) : one;
    return resolveSibling(long, (path) => placeOf(['siblings', index, ...path]));
  });
}

/** An address such as `git@host:owner/repo` stays whole, to be refused as one. */
function split(text: string): { repo: string; branch?: string } {
  const at = text.includes('://') ? -1 : text.indexOf('@', text.indexOf('/'));
  return at < 1 ? { repo: text } : { repo: text.slice(0, at), branch: text.slice(at + 1) };
}

/** The same branch of the same repository twice would be two writers of one integration branch. */
function repetition(written: readonly output<typeof sibling>[]): FaultAt | undefined {
  const seen = new Map<string, number>();
  for (const [index, one] of written.entries()) {
    const { repo, branch } = typeof one === 'string' ? split(one) : one;
    // GitHub does not tell the case of names apart; git does so for branches.
    const id = `${repo.toLowerCase()}@${branch ?? ''}`;
    const first = seen.get(id);
    if (first !== undefined) {
      return {
        what: `names ${repo}${branch === undefined ? '' : `@${branch}`} a second time, after entry ${first + 1} of the list`,
        cure: 'Join the two entries, or follow another branch in one of them.',
        at: typeof one === 'string' ? [index] : [index, 'repo'],
      };
    }
    seen.set(id, index);
  }
  return undefined;
}
