import { branchNameFault } from '../model/branch-name.ts';
import { line, lineFault } from './line.ts';
import type { About } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

const longest = 200;

/** For editors: the usual mistakes; the rest of git's rules is checked by the action. */
const plainBranch =
  /^(?!refs\/heads\/|-|HEAD$|@$)(?!.*(?:\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$))[^. /~^:?*[\\][^ ~^:?*[\\]*$/u;

export function branch(about: About) {
  return line({ ...about, most: longest, pattern: plainBranch, fault: branchFault });
}

export function branchFault(text: string): Fault | undefined {
  const fault = lineFault(text, longest);
  if (fault !== undefined) return fault;
  if (text.startsWith('refs/heads/')) {
    return {
      what: `is \`${onOneLine(text)}\`, a full reference`,
      cure: `Write \`${onOneLine(text.slice('refs/heads/'.length))}\`.`,
    };
  }
  const broken = branchNameFault(text);
  if (broken === undefined) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which git allows for no branch: it ${broken}`,
    cure: 'Write the name of the branch as `git branch` shows it.',
  };
}
