import { Minimatch } from 'minimatch';
import { RE2JS } from 're2js';

/** Whether a name is among the patterns: globs, or regular expressions of linear time between slashes; in any case. */
export function nameMatcher(patterns: readonly string[]): (name: string) => boolean {
  const tests = patterns.map(testOf);
  return (name) => tests.some((test) => test(name));
}

function testOf(pattern: string): (name: string) => boolean {
  const [, expression] = /^\/(.*)\/$/s.exec(pattern) ?? [];
  if (expression !== undefined) {
    const compiled = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
    return (name) => compiled.matcher(name).find();
  }
  const glob = new Minimatch(pattern, { nocase: true, nonegate: true, nocomment: true, dot: true });
  return (name) => glob.match(name);
}

/**
 * Names that are the runner's or the action's own and are no secrets of a team. Written out under `include`,
 * one of them is taken all the same.
 */
const standardExclusions = nameMatcher([
  'GITHUB_*',
  'ACTIONS_*',
  'RUNNER_*',
  'INPUT_*',
  'CI',
  'HOME',
  'PATH',
  'NODE_OPTIONS',
]);

export interface NameRules {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** `named`: written out, not only matched. */
export type Selected = 'named' | 'included' | 'not asked for' | 'excluded' | 'excluded by default';

/** The names that are written out among the patterns, in upper case. */
export function namesIn(patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => /^\w+$/.test(pattern)).map((name) => name.toUpperCase());
}

export function selectorOf({ include, exclude }: NameRules): (name: string) => Selected {
  const isIncluded = nameMatcher(include);
  const isExcluded = nameMatcher(exclude);
  const names = new Set(namesIn(include));
  return (name) => {
    const isNamed = names.has(name);
    if (!isNamed && !isIncluded(name)) return 'not asked for';
    if (isExcluded(name)) return 'excluded';
    if (isNamed) return 'named';
    return standardExclusions(name) ? 'excluded by default' : 'included';
  };
}
