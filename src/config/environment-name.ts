import { line, lineFault } from './line.ts';
import type { About } from './mapping.ts';
import type { Fault } from './problem.ts';

/** GitHub's own limit. */
const longest = 255;

export const environmentPattern = /^(?!\.{1,2}$)\S(?:[^\n\r]*\S)?$/u;

export function environmentName(about: About) {
  return line({ ...about, most: longest, pattern: environmentPattern, fault: stepFault });
}

export function environmentNameFault(text: string) {
  return lineFault(text, longest) ?? stepFault(text);
}

/** The name is a part of addresses, and these two, encoded or not, are steps to another one. */
function stepFault(text: string): Fault | undefined {
  if (!/^\.{1,2}$/u.test(text)) return undefined;
  return {
    what: `is \`${text}\`, which in an address of the API leads to another place`,
    cure: 'Give the environment another name.',
  };
}

/** The same for the same environment: GitHub does not tell cases apart in names of environments. */
export function environmentKey(name: string): string {
  return name.toLowerCase();
}
