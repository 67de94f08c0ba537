import { line, lineFault } from './line.ts';
import type { About } from './mapping.ts';

/** GitHub's own limit. */
const longest = 255;

export function environmentName(about: About) {
  return line({ ...about, most: longest });
}

export function environmentNameFault(text: string) {
  return lineFault(text, longest);
}

/** The same for the same environment: GitHub does not tell cases apart in names of environments. */
export function environmentKey(name: string): string {
  return name.toLowerCase();
}
