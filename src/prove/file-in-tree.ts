import { posix } from 'node:path';
import { plain } from './plain.ts';

/**
 * The path from the root of the tree of a file that a tool names, in any spelling: absolute, relative,
 * as a URL, with backslashes. Undefined for one outside the tree.
 */
export function fileInTree(named: string | undefined, root: string): string | undefined {
  if (named === undefined || named === '' || named.length > 4096) return undefined;
  const path = posix.normalize(slashes(plain(named).replaceAll('\n', ' ')).replace(/^file:\/\/(?=\/)/, ''));
  const inside = posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path) ? beneath(path, root) : path;
  if (inside === undefined || inside === '.' || inside === '..' || inside.startsWith('../')) return undefined;
  return inside === '' ? undefined : inside;
}

/** A text in which files of the tree are named from its root. */
export function withoutRoot(text: string, root: string): string {
  const spellings = new Set([`${bare(root)}/`, `${bare(root).replaceAll('/', '\\')}\\`]);
  return [...spellings].reduce(
    (rest, spelling) => (spelling.length > 1 ? rest.replaceAll(spelling, '') : rest),
    text,
  );
}

function beneath(path: string, root: string): string | undefined {
  const start = `${bare(slashes(root))}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function bare(root: string): string {
  return root.replace(/[/\\]+$/, '');
}
