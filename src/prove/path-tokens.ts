import { posix } from 'node:path';

/** Words of a command line that may be paths, normalised: `./scripts/test.sh` is `scripts/test.sh`. */
export function pathTokens(line: string): string[] {
  const words = line.split(/[\s"'`;&|()<>=,{}$]+/);
  return words
    .map((word) => posix.normalize(word.replaceAll('\\', '/')).replace(/^\/+|\/+$/g, ''))
    .filter((word) => word !== '' && word !== '.' && !word.startsWith('..'));
}
