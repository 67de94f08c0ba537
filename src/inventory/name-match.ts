import { Minimatch } from 'minimatch';

export type NameTest = (name: string) => boolean;

/** Whether a name is among the patterns: globs, or regular expressions of linear time between slashes; in any case. */
export async function nameMatcher(patterns: readonly string[]): Promise<NameTest> {
  return anyOf(await Promise.all(patterns.map(testOf)));
}

async function testOf(pattern: string): Promise<NameTest> {
  const [, expression] = /^\/(.*)\/$/s.exec(pattern) ?? [];
  if (expression === undefined) return globTest(pattern);
  // The engine of linear time is larger than all else here: only for who needs it.
  const { RE2JS } = await import('re2js');
  const compiled = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
  return (name) => compiled.matcher(name).find();
}

export function globMatcher(globs: readonly string[]): NameTest {
  return anyOf(globs.map(globTest));
}

function globTest(pattern: string): NameTest {
  const glob = new Minimatch(pattern, { nocase: true, nonegate: true, nocomment: true, dot: true });
  return (name) => glob.match(name);
}

function anyOf(tests: readonly NameTest[]): NameTest {
  return (name) => tests.some((test) => test(name));
}

/**
 * Names that are the runner's or the action's own and are no secrets of a team. Written out under `include`,
 * one of them is taken all the same.
 */
const standardExclusions = globMatcher([
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

export async function selectorOf({ include, exclude }: NameRules): Promise<(name: string) => Selected> {
  const isIncluded = await nameMatcher(include);
  const isExcluded = await nameMatcher(exclude);
  const names = new Set(namesIn(include));
  return (name) => {
    const isNamed = names.has(name);
    if (!isNamed && !isIncluded(name)) return 'not asked for';
    if (isExcluded(name)) return 'excluded';
    if (isNamed) return 'named';
    return standardExclusions(name) ? 'excluded by default' : 'included';
  };
}
