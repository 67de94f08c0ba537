import { Minimatch } from 'minimatch';
import type { Step } from '../model/validation.ts';

/** Whether one of the paths matches one of the globs, or lies beneath what one of them names. */
export function anyMatches(globs: readonly string[], paths: readonly string[]): boolean {
  const matches = globs.map(pathMatcher);
  return paths.some((path) => matches.some((match) => match(path)));
}

export function pathMatcher(glob: string): (path: string) => boolean {
  const options = { dot: true, nocomment: true, nonegate: true, platform: 'linux' } as const;
  const itself = new Minimatch(glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''), options);
  const beneath = new Minimatch(`${itself.pattern}/**`, options);
  return (path) => itself.match(path) || beneath.match(path);
}

/** A step without `when` is always needed. */
export function isNeeded(step: Pick<Step, 'when'>, changedPaths: readonly string[]): boolean {
  return step.when.length === 0 || anyMatches(step.when, changedPaths);
}
