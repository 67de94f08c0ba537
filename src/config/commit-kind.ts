import { meta } from 'zod/mini';
import { line } from './line.ts';
import { list } from './mapping.ts';
import { onOneLine } from './problem.ts';

const typePattern = /^[A-Za-z][A-Za-z0-9_-]*$/u;

/** Types of Conventional Commits. */
export const types = list(
  line({
    description: 'A type of Conventional Commits: the word before the colon.',
    most: 50,
    pattern: typePattern,
    fault: (text) => {
      if (typePattern.test(text)) return undefined;
      return {
        what: `is \`${onOneLine(text)}\`, which is not a type of commit`,
        cure: 'Write only the word before the colon or the bracket, such as `feat`.',
      };
    },
  }),
  { least: 1, most: 50 },
).check(
  meta({
    description:
      'Types of commits to carry, by Conventional Commits. Breaking ones (`feat!`) count as their type; the revert of a carried commit always follows.',
    examples: [['feat', 'fix', 'docs']],
  }),
);

export const scopes = list(line({ description: 'A scope: the word in brackets.', most: 100 }), {
  most: 100,
}).check(
  meta({
    description: 'Scopes of commits to carry (`feat(scope): …`). Empty: all, and commits without one.',
    examples: [['ui', 'forms']],
  }),
);
