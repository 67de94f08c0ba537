import { line } from './line.ts';
import { list } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

export const pathGlobList = pathGlobs('List it, without the `!`, under the other of `allow` and `deny`.');

/** `instead`: what to do for want of a glob that is negated. */
export function pathGlobs(instead: string) {
  return list(pathGlob(instead), { most: 200 });
}

export function pathGlob(instead: string) {
  return line({
    description: 'A glob, matched against the whole path of a file.',
    most: 256,
    pattern: /^(?!!(?!\())(?!(?:.*\/)?\.\.(?:\/|$))/u,
    fault: (text) => pathGlobFault(text, instead),
  });
}

function pathGlobFault(text: string, instead: string): Fault | undefined {
  const glob = `\`${onOneLine(text)}\``;
  if (text.startsWith('!') && !text.startsWith('!(')) {
    return { what: `is ${glob}; a glob cannot be negated`, cure: instead };
  }
  if (!text.split('/').includes('..')) return undefined;
  return {
    what: `is ${glob}; no path contains \`..\``,
    cure: 'Write the path from the top of the repository.',
  };
}
