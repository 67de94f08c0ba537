import { line } from './line.ts';
import { list } from './mapping.ts';
import { onOneLine } from './problem.ts';

/** A full commit id: what a short one names can change as a repository grows. */
export const shaPattern = /^[0-9a-fA-F]{40}$/u;

const fullSha = line({
  description: 'A full commit id of 40 hexadecimal digits.',
  most: 64,
  pattern: shaPattern,
  fault: (text) => {
    if (shaPattern.test(text)) return undefined;
    return {
      what: `is \`${onOneLine(text)}\`, which is not a full commit id`,
      cure: 'Write all 40 digits, as `git rev-parse <commit>` prints them.',
    };
  },
});

const shortPattern = /^[0-9a-fA-F]{7,40}$/u;

const shortSha = line({
  description: 'A commit id, or at least its first 7 digits.',
  most: 64,
  pattern: shortPattern,
  fault: (text) => {
    if (shortPattern.test(text)) return undefined;
    return {
      what: `is \`${onOneLine(text)}\`, which is not a commit id`,
      cure: 'Write at least the first 7 of its hexadecimal digits, as the pull request shows them.',
    };
  },
});

export const fullShas = list(fullSha, { most: 500 });
export const shortShas = list(shortSha, { most: 500 });
