import { line } from './line.ts';
import { expressionFault } from './secret-name.ts';

const pattern = /^[A-Za-z_][A-Za-z0-9_]*$/u;
const tokenShaped = /^(?:gh[a-z]_|github_pat_|v\d\.)|^[A-Za-z0-9_-]{60,}$/u;

export const tokenEnv = line({
  description:
    'The name of an environment variable that holds the token to read this sibling with, instead of `source-token`. Set it under `env:` of the step.',
  examples: ['BILLING_TOKEN'],
  most: 255,
  pattern: /^(?!gh[a-z]_|github_pat_|\w{60})[A-Za-z_][A-Za-z0-9_]*$/u,
  fault: (text) => {
    const expression = expressionFault(text);
    if (expression !== undefined) return expression;
    // Never shown: it may be a token that someone pasted.
    if (tokenShaped.test(text)) {
      return {
        what: 'looks like a token; it takes the name of an environment variable',
        cure: 'Revoke the token if it is one. Write a name such as `BILLING_TOKEN`, and set it under `env:` of the step.',
      };
    }
    if (pattern.test(text)) return undefined;
    return {
      what: 'is not the name of an environment variable',
      cure: 'Write letters, digits and underscores only, such as `BILLING_TOKEN`.',
    };
  },
});
