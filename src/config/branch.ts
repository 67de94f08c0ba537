import { line, lineFault } from './line.ts';
import type { About } from './mapping.ts';
import { clipped, type Fault } from './problem.ts';

const longest = 200;

export function branch(about: About) {
  return line({ ...about, most: longest, pattern: /^[^ ~^:?*[\\]+$/u, fault: branchFault });
}

/** The rules of `git check-ref-format --branch`, each with the words for it. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[ ~^:?*[\\]/u, 'contains a space or one of `~^:?*[\\`'],
  [/\.\./u, 'contains `..`'],
  [/@\{|^@$/u, 'is or contains a form of `@` that git reserves'],
  [/^-/u, 'begins with `-`'],
  [/^\/|\/$|\/\//u, 'has a slash too many'],
  [/(?:^|\/)\./u, 'has a part that begins with a dot'],
  [/\.$|\.lock(?:\/|$)/u, 'ends in `.` or `.lock`'],
  [/^HEAD$/u, 'is the name of no branch'],
];

export function branchFault(text: string): Fault | undefined {
  const fault = lineFault(text, longest);
  if (fault !== undefined) return fault;
  if (text.startsWith('refs/heads/')) {
    return {
      what: `is \`${clipped(text)}\`, a full reference`,
      cure: `Write \`${clipped(text.slice('refs/heads/'.length))}\`.`,
    };
  }
  const broken = rules.find(([pattern]) => pattern.test(text));
  if (broken === undefined) return undefined;
  return {
    what: `is \`${clipped(text)}\`, which git allows for no branch: it ${broken[1]}`,
    cure: 'Write the name of the branch as `git branch` shows it.',
  };
}
