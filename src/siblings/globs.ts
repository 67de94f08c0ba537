import { braceExpand, Minimatch } from 'minimatch';
import { SyncError } from '../model/error.ts';

export type Match = (text: string) => boolean;

const longestPattern = 1000;
const mostAlternatives = 500;

/**
 * A glob over whole paths. It also matches all beneath what it names, so `docs`, `docs/` and `docs/**` say
 * the same. A pattern that cannot be taken at its word is refused, because a denial that silently matches
 * nothing is worse than an error. Throws `CONFIG_INVALID`.
 */
export function pathGlob(pattern: string, nocase: boolean): Match {
  if (pattern.startsWith('!') && !pattern.startsWith('!(')) {
    throw refused(pattern, 'List the pattern without `!` under `paths.deny`.');
  }
  const plain = pattern
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/(?<=[^*/])\/+\*\*$/, '');
  if (plain === '' || plain === '.') return () => true;
  const itself = compiled(plain, nocase);
  const beneath = compiled(`${plain}/**`, nocase);
  return (path) => itself(path) || beneath(path);
}

/** A glob over names of people, where `/` is a letter and `dependabot[bot]` means just that. */
export function nameGlob(pattern: string): Match {
  const match = compiled(withoutSlashes(pattern), true);
  const literal = pattern.toLowerCase();
  return (name) => name.toLowerCase() === literal || match(withoutSlashes(name));
}

function compiled(pattern: string, nocase: boolean): Match {
  if (pattern.length > longestPattern)
    throw refused(pattern, `Keep patterns under ${longestPattern} characters.`);
  // Beyond the maximum, what is left of the braces would be taken as letters.
  if (braceExpand(pattern, { braceExpandMax: mostAlternatives }).length >= mostAlternatives) {
    throw refused(
      pattern,
      `Braces may stand for at most ${mostAlternatives - 1} patterns; list them one by one.`,
    );
  }
  const glob = new Minimatch(pattern, {
    dot: true,
    nocase,
    nocomment: true,
    nonegate: true,
    platform: 'linux',
  });
  return (text) => glob.match(text);
}

function refused(pattern: string, hint: string): SyncError {
  const shown = pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
  return new SyncError('CONFIG_INVALID', `The glob \`${shown}\` cannot be used.`, { hint });
}

function withoutSlashes(text: string): string {
  return text.replaceAll('/', '\u2215');
}
