import type { output } from 'zod/mini';
import { _default, meta, union } from 'zod/mini';
import type { Sibling } from '../model/sibling.ts';
import { line } from './line.ts';
import { list, mapping } from './mapping.ts';

const globs = list(
  line({
    description: 'A glob, matched against the name and the e-mail address of the author, in any case.',
    most: 200,
  }),
  { most: 100 },
);

export const authorRules = union([
  globs,
  mapping({
    allow: _default(globs, []).check(
      meta({ description: 'Whose commits are carried. Empty: everyone who is not denied.' }),
    ),
    deny: _default(globs, []).check(
      meta({ description: 'Whose commits are left out.', examples: [['*[bot]']] }),
    ),
  }),
]).check(
  meta({
    description:
      'Whose commits are carried: globs of names or e-mail addresses. A list is short for `allow`.',
    examples: [['*@acme.dev'], { deny: ['dependabot*'] }],
  }),
);

export function resolveAuthors(written: output<typeof authorRules>): Sibling['authors'] {
  return Array.isArray(written) ? { allow: written, deny: [] } : { allow: written.allow, deny: written.deny };
}
