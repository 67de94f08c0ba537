import { meta, number, optional, union } from 'zod/mini';
import type { EnvironmentRule } from '../model/inventory.ts';
import { type Part, where, without, written } from './keys-together.ts';
import { line } from './line.ts';
import { type FaultAt, faulted } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import { onOneLine } from './problem.ts';

/** A version is taken for a number, and meant as it is spelt: `1.0`. */
function refPatterns(noun: 'branch' | 'tag', folder: string) {
  const pattern = line({
    description: `A ${noun}, or a pattern of them; \`*\` stops at a slash.`,
    most: 255,
    pattern: new RegExp(`^(?!${folder})`, 'u'),
    fault: (text) => {
      if (!text.startsWith(folder)) return undefined;
      const cure = `Write \`${onOneLine(text.slice(folder.length))}\`.`;
      return { what: `is \`${onOneLine(text)}\`, a full reference`, cure };
    },
  });
  return oneOrMany(union([pattern, number()]), { least: 1, most: 100 });
}

/** Beside patterns they would be taken for names of branches. */
const alone: readonly string[] = ['protected', 'any'];

/** Which branches and tags may deploy. */
export const deployKeys = {
  branches: optional(refPatterns('branch', 'refs/heads/')).check(
    faulted(notAlone),
    meta({
      allOf: [where({ type: 'array' }, { items: { not: { enum: alone } } })],
      description:
        'Which branches may deploy: patterns, `protected` (those with a protection rule) or `any`. Default: left as it is.',
      examples: [['main', 'release/*'], 'protected'],
    }),
  ),
  tags: optional(refPatterns('tag', 'refs/tags/')).check(
    meta({ description: 'Patterns of tags that may deploy, beside the branches.', examples: [['v*']] }),
  ),
};

type Patterns = string | number | readonly (string | number)[];

export interface WrittenDeploys {
  readonly branches?: Patterns | undefined;
  readonly tags?: Patterns | undefined;
}

/** The same for editors. */
export const deploysTogether: Part = where(written('branches', { enum: alone }), without('tags'));

function notAlone(branches: WrittenDeploys['branches']): FaultAt | undefined {
  if (typeof branches !== 'object') return undefined;
  const word = branches.find((one) => alone.includes(String(one)));
  if (word === undefined) return undefined;
  return {
    what: `lists \`${word}\`; \`protected\` and \`any\` stand alone`,
    cure: `Write \`branches: ${word}\`, or patterns of branches only.`,
    at: [branches.indexOf(word)],
  };
}

export function deploysFault({ branches, tags }: WrittenDeploys): FaultAt | undefined {
  if (tags === undefined || (branches !== 'protected' && branches !== 'any')) return undefined;
  return {
    what: `cannot stand beside \`branches: ${branches}\``,
    cure: 'List the branches as patterns, or remove the tags.',
    at: ['tags'],
    on: 'key',
  };
}

export function deploysOf({ branches, tags }: WrittenDeploys): EnvironmentRule['deploys'] {
  if (branches === 'protected' || branches === 'any') return branches;
  if (branches === undefined && tags === undefined) return undefined;
  return { branches: [branches ?? []].flat().map(String), tags: [tags ?? []].flat().map(String) };
}
