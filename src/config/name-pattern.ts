import { line } from './line.ts';
import { clipped, type Fault } from './problem.ts';
import { valueNameFault } from './secret-name.ts';

const longest = 256;

/** Some names of secrets: one of them, a glob, or a regular expression between slashes; in any case. */
export const namePattern = line({
  description:
    'A name, a glob such as `DEPLOY_*`, or a regular expression (RE2) between slashes, such as `/^TMP_/`. The case does not matter.',
  examples: ['NPM_TOKEN', 'DEPLOY_*', '/^TMP_/'],
  most: longest,
  fault: (text) => (expressionOf(text) === undefined ? globFault(text) : undefined),
});

/** What stands between the slashes. */
export function expressionOf(text: string): string | undefined {
  return /^\/(.*)\/$/u.exec(text)?.[1];
}

function globFault(text: string): Fault | undefined {
  if (text.startsWith('/')) {
    return {
      what: `is \`${clipped(text)}\`, which begins like a regular expression`,
      cure: 'End it with a slash, without letters after it: `/^TMP_/`. The case never matters.',
    };
  }
  if (text.startsWith('!')) {
    return {
      what: `is \`${clipped(text)}\`; a glob cannot be negated`,
      cure: 'List it, without the `!`, under the other of `include` and `exclude`.',
    };
  }
  if (!/[*?]/u.test(text)) return valueNameFault(text);
  if (/^[A-Za-z0-9_*?]+$/u.test(text)) return undefined;
  return {
    what: `is \`${clipped(text)}\`, which matches no name`,
    cure: 'Write letters, digits, underscores, `*` and `?`, or a regular expression between slashes.',
  };
}
