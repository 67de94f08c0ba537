import { Minimatch } from 'minimatch';
import type { Step } from '../model/validation.ts';

/** A glob over whole paths that also matches what lies beneath what it names. */
export function pathMatcher(glob: string, nocase = false): (path: string) => boolean {
  const options = { nocase, dot: true, nocomment: true, nonegate: true, platform: 'linux' } as const;
  const itself = new Minimatch(glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''), options);
  const beneath = new Minimatch(`${itself.pattern}/**`, options);
  return (path) => itself.match(path) || beneath.match(path);
}

/** A step without `when` is always needed. */
export function isNeeded(step: Pick<Step, 'when'>, changedPaths: readonly string[]): boolean {
  const matches = step.when.map((glob) => pathMatcher(glob));
  return matches.length === 0 || changedPaths.some((path) => matches.some((match) => match(path)));
}
