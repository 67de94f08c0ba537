import { line } from './line.ts';
import { list } from './mapping.ts';
import { clipped, type Fault } from './problem.ts';

export const pathGlobList = list(
  line({ description: 'A glob, matched against the whole path of a file.', most: 256, fault: pathGlobFault }),
  { most: 200 },
);

function pathGlobFault(text: string): Fault | undefined {
  const glob = `\`${clipped(text)}\``;
  if (text.startsWith('!')) {
    return {
      what: `is ${glob}; a glob cannot be negated`,
      cure: 'List it, without the `!`, under the other of `allow` and `deny`.',
    };
  }
  if (text.startsWith('/') || text.startsWith('./')) {
    return {
      what: `is ${glob}; paths begin with a name`,
      cure: `Write \`${clipped(text.replace(/^\.?\/+/u, ''))}\`.`,
    };
  }
  if (text.split('/').includes('..')) {
    return {
      what: `is ${glob}; no path contains \`..\``,
      cure: 'Write the path from the top of the repository.',
    };
  }
  if (!text.endsWith('/')) return undefined;
  return {
    what: `is ${glob}, which matches no file`,
    cure: `Write \`${clipped(text)}**\` for all in the folder.`,
  };
}
