import { line } from './line.ts';
import { list } from './mapping.ts';
import { clipped } from './problem.ts';

/** A full commit id. Short ones are refused: what they name changes as a repository grows. */
export const shaPattern = /^[0-9a-fA-F]{40}$/u;

const sha = line({
  description: 'A full commit id of 40 hexadecimal digits.',
  most: 64,
  pattern: shaPattern,
  fault: (text) => {
    if (shaPattern.test(text)) return undefined;
    return {
      what: `is \`${clipped(text)}\`, which is not a full commit id`,
      cure: 'Write all 40 digits, as `git rev-parse <commit>` prints them.',
    };
  },
});

export const shas = list(sha, { most: 500 });
