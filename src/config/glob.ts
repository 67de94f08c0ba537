import { line } from './line.ts';
import { list } from './mapping.ts';
import { clipped, type Fault } from './problem.ts';

export const pathGlob = line({
  description: 'A glob, matched against the whole path of a file.',
  most: 256,
  fault: pathGlobFault,
});

export const pathGlobList = list(pathGlob, { most: 200 });

function pathGlobFault(text: string): Fault | undefined {
  const glob = `\`${clipped(text)}\``;
  if (text.startsWith('!') && !text.startsWith('!(')) {
    const cure = 'List it, without the `!`, under the other of `allow` and `deny`.';
    return { what: `is ${glob}; a glob cannot be negated`, cure };
  }
  if (!text.split('/').includes('..')) return undefined;
  return {
    what: `is ${glob}; no path contains \`..\``,
    cure: 'Write the path from the top of the repository.',
  };
}
