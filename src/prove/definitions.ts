import { posix } from 'node:path';
import type { ValidationRules } from '../model/validation.ts';
import { lockComparison } from './lock-file.ts';
import { manifestDefines, reachedLines } from './manifest.ts';
import { pathMatcher } from './needed.ts';
import { pathTokens } from './path-tokens.ts';
import { type DefiningFiles, referredFiles } from './references.ts';
import { isTestFile } from './test-files.ts';

export interface ChangedContent {
  readonly path: string;
  /** Undefined: the file is not there. */
  readonly before: () => Promise<string | undefined>;
  readonly after: () => Promise<string | undefined>;
}

/**
 * What steps run wherever they look for programs, what package managers run by themselves, and what makes a
 * checkout differ from the files that are proved: whoever changes it says what the steps do.
 */
const always = ['**/node_modules/**', '**/.yarn/**', '**/.pnp.*', '**/binding.gyp', '**/.gitattributes'];

/** Endings that `node` and the like supply by themselves. */
const endings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json', '.sh', '.py'];

/**
 * Which of the changed paths define a step, in their order: what `definitions` names, what a command names,
 * also by way of a script in a package.json of the target, what its configurations refer to, package.json files
 * in which something changes that tools read, lock files that take a package from elsewhere, and tests that are
 * removed. A path counts by each name that links give it. The application that a smoke step starts is none.
 */
export async function definitionsChanged(
  rules: Pick<ValidationRules, 'setup' | 'steps' | 'definitions'>,
  changed: readonly ChangedContent[],
  base: DefiningFiles,
): Promise<string[]> {
  // Some file systems take names for one that differ in case.
  const globs = [...rules.definitions, ...always].map((glob) => pathMatcher(glob, true));
  const commands = rules.steps.flatMap((step) => (step.kind === 'smoke' ? [] : [step.run]));
  const all = rules.setup === undefined ? commands : [...commands, rules.setup.run];
  const manifests = base.paths.filter((path) => isManifest(path) && !path.includes('node_modules/'));
  const lines = reachedLines(all, [...(await base.read(manifests)).values()]);
  const named = namedBy(lines.flatMap(pathTokens));
  const referred = withEndings([...(await referredFiles(base))]);
  const isDefinition = (path: string) =>
    globs.some((matches) => matches(path)) || named(path) || referred.has(path);
  const defines = async ({ path, before, after }: ChangedContent): Promise<boolean> => {
    if (namesOf(path, base).some(isDefinition)) return true;
    // A test that is gone fails no more.
    if (isTestFile(path) && (await after()) === undefined) return true;
    const differs = isManifest(path) ? manifestDefines : lockComparison(path);
    return differs?.(await before(), await after()) ?? false;
  };
  const found: string[] = [];
  for (const file of changed) if (await defines(file)) found.push(file.path);
  return found;
}

function isManifest(path: string): boolean {
  return posix.basename(path) === 'package.json';
}

/** The path, and what links make of it. */
function namesOf(path: string, { links }: DefiningFiles): readonly string[] {
  const led = links.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return [path, ...led.map(({ from, to }) => from + path.slice(to.length))];
}

function withEndings(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => [name, ...endings.map((ending) => name + ending)]));
}

/**
 * Whether a path is one of those that commands name, from the root or from a folder that they go to first. A
 * bare word is a path at the root only, since most are names of scripts and programs.
 */
function namedBy(tokens: readonly string[]): (path: string) => boolean {
  const atRoot = withEndings(tokens);
  const paths = tokens.filter((token) => token.includes('/'));
  const anywhere = new Set([...withEndings(paths), ...tokens.filter((token) => token.includes('.'))]);
  return (path) => {
    const parts = path.split('/');
    return atRoot.has(path) || parts.some((_, index) => anywhere.has(parts.slice(index).join('/')));
  };
}
