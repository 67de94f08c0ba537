import { posix } from 'node:path';
import type { ValidationRules } from '../model/validation.ts';
import { manifestDefines, reachedLines } from './manifest.ts';
import { pathMatcher } from './needed.ts';
import { pathTokens } from './path-tokens.ts';

export interface ChangedContent {
  readonly path: string;
  /** Undefined: the file is not there. */
  readonly before: () => Promise<string | undefined>;
  readonly after: () => Promise<string | undefined>;
}

/** What steps run wherever they look for programs: whoever changes it says what the steps do. */
const always = ['**/node_modules/**'];

/** Endings that `node` and the like supply by themselves. */
const endings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.sh'];

/**
 * Which of the changed paths define a step, in their order: what `definitions` names, what a command names,
 * also by way of a script in `manifest` (the target's package.json), and package.json files in which
 * something changes that tools read. The application that a smoke step starts is no definition.
 */
export async function definitionsChanged(
  rules: Pick<ValidationRules, 'setup' | 'steps' | 'definitions'>,
  changed: readonly ChangedContent[],
  manifest?: string,
): Promise<string[]> {
  const globs = [...rules.definitions, ...always].map(pathMatcher);
  const commands = rules.steps.flatMap((step) => (step.kind === 'smoke' ? [] : [step.run]));
  const lines = reachedLines(rules.setup === undefined ? commands : [...commands, rules.setup.run], manifest);
  const named = namedBy(lines.flatMap(pathTokens));
  const defines = async ({ path, before, after }: ChangedContent): Promise<boolean> => {
    if (globs.some((matches) => matches(path)) || named(path)) return true;
    return posix.basename(path) === 'package.json' && manifestDefines(await before(), await after());
  };
  const found: string[] = [];
  for (const file of changed) if (await defines(file)) found.push(file.path);
  return found;
}

/**
 * Whether a path is one of those that commands name, from the root or from a folder that they go to first. A
 * bare word is a path at the root only, since most are names of scripts and programs.
 */
function namedBy(tokens: readonly string[]): (path: string) => boolean {
  const withEndings = tokens.flatMap((token) => [token, ...endings.map((ending) => token + ending)]);
  const atRoot = new Set(withEndings);
  const anywhere = new Set([
    ...withEndings.filter((token) => token.includes('/')),
    ...tokens.filter((token) => token.includes('.')),
  ]);
  return (path) => {
    const parts = path.split('/');
    return atRoot.has(path) || parts.some((_, index) => anywhere.has(parts.slice(index).join('/')));
  };
}
