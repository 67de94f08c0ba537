import { posix } from 'node:path';
import { toolOptions } from './manifest.ts';
import { pathTokens } from './path-tokens.ts';

/** Files of the target, which say what the steps do before anything changes. */
export interface DefiningFiles {
  readonly paths: readonly string[];
  /** Symbolic links, and what they lead to, from the root. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** Texts by path, of those that are there. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/**
 * Configurations whose own references are followed. Bundlers are none of them: what they name is the application.
 */
const followed =
  /(?:^|\/)(?:tsconfig[^/]*\.json|(?:jest|vitest|vite|babel|eslint|playwright|karma|ava|cypress)[^/]*\.conf(?:ig)?\.[^/]+|\.(?:babelrc|eslintrc|mocharc|nycrc|swcrc)[^/]*|package\.json)$/;

/** A chain of configurations that is longer than this is none that people make. */
const mostRounds = 5;

/**
 * Paths that configurations name: what a tsconfig.json extends, what a test runner loads first. Without their
 * endings where they are written so.
 */
export async function referredFiles({ paths, read }: DefiningFiles): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let next = paths.filter((path) => followed.test(path) && !path.includes('node_modules/'));
  for (let round = 0; round < mostRounds && next.length > 0; round += 1) {
    const before = new Set(found);
    for (const [path, text] of await read(next)) {
      for (const name of namesIn(path, text)) for (const at of resolved(path, name)) found.add(at);
    }
    // What is extended may extend another; whatever else is named may well name the whole application.
    next = [...found]
      .filter((path) => !before.has(path))
      .map((path) => path.replace(/(?<!\.json)$/, '.json'));
  }
  return found;
}

function namesIn(path: string, text: string): readonly string[] {
  const name = posix.basename(path);
  if (name.startsWith('.mocharc')) return pathTokens(text);
  if (name === 'package.json') return quotedPaths(toolOptions(text));
  if (!name.endsWith('.json') || /^(?:jest|vitest|babel)/.test(name)) return quotedPaths(text);
  return [...text.matchAll(/"extends"\s*:\s*(\[[^\]]*\]|"[^"\n]*")/g)].flatMap(([, value]) =>
    quotedPaths(value ?? ''),
  );
}

/** Those that are told from names of packages by how they begin. */
function quotedPaths(text: string): readonly string[] {
  return [...text.matchAll(/["'`]((?:\.{1,2}|<rootDir>)\/[^"'`\n]{1,300})["'`]/g)].map(
    ([, path]) => path ?? '',
  );
}

/** From the folder of the configuration, and from the root. */
function resolved(config: string, name: string): readonly string[] {
  const bare = name.replace(/^<rootDir>\//, '');
  const all = [posix.join(posix.dirname(config), bare), posix.normalize(bare)];
  return all.filter((path) => path !== '.' && !path.startsWith('..'));
}
