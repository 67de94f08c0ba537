import { line } from './line.ts';
import type { About } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

const owner = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}';
const name = '[A-Za-z0-9._-]{1,100}';

/** For editors: without the end of an address, and without steps to another one. */
export function repositoryAt(end: string): RegExp {
  return new RegExp(`^${owner}/(?!(?:\\.{1,2}|${name}\\.git)(?:${end}))${name}(?:${end})`, 'u');
}

/** `owner/repo`, the same for GitHub whatever its case. */
export const repositoryPattern = new RegExp(`^${owner}/${name}$`, 'u');

export function repository(about: About) {
  return line({ ...about, most: 201, pattern: repositoryAt('$'), fault: repositoryFault });
}

export function repositoryFault(text: string): Fault | undefined {
  const meant = text.replace(/^(?:[a-z+]+:\/\/[^/]*\/|git@[^:]*:|@)/u, '').replace(/(?:\.git)?\/?$/u, '');
  if (meant === text && repositoryPattern.test(text) && !/\/\.{1,2}$/u.test(text)) return undefined;
  // An address may hold a password; the rest of it may be a part of a value, which redaction would not know.
  const shown = /\/\/[^/@]*@/u.test(text) ? 'an address with a user in it' : `\`${onOneLine(text)}\``;
  return {
    what: `is ${shown}, which is not a repository as \`owner/repo\``,
    cure: repositoryPattern.test(meant)
      ? `Write \`${meant}\`.`
      : 'Write the owner, a slash and the name: `acme/ui-kit`.',
  };
}
