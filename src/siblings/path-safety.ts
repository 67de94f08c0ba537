const longestPath = 4096;
const longestName = 255;

/** Code points that HFS+ ignores in names, so `.g\u200cit` is `.git` there (CVE-2014-9390). */
const ignoredByHfs = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const bidirectional = /[\u202a-\u202e\u2066-\u2069]/;
/** Cheap to ask of a whole path, before its names are looked at one by one. */
const startsLikeDotGit = /(?:^|\/)(?:\.git|git~)/i;
const driveLetter = /^[a-z]:(?:\/|$)/i;

/**
 * A name as the most lenient file system takes it: without characters that HFS+ ignores, without a stream
 * name and trailing dots and spaces (NTFS), in lower case. Two names with one canonical form can be one file.
 */
export function canonical(path: string): string {
  // Upper case first: `ſ` and `ﬁ` become `S` and `FI`, as where case is folded.
  const plain = path.normalize('NFC').replace(ignoredByHfs, '').toUpperCase().toLowerCase();
  // Hardly a path has more to lose.
  return /:|[. ](?:\/|$)/.test(plain) ? plain.split('/').map(canonicalName).join('/') : plain;
}

function canonicalName(name: string): string {
  return name === '.' || name === '..' ? name : name.replace(/:.*$/, '').replace(/[. ]+$/, '');
}

/** Why a path must not be written into a tree, or undefined where it may. */
export function unsafePath(path: string): string | undefined {
  if (path === '') return 'empty path';
  if (path.startsWith('/') || driveLetter.test(path)) return 'absolute path';
  if (control.test(path)) return 'control character';
  if (bidirectional.test(path)) return 'bidirectional control character';
  if (!path.isWellFormed() || path.includes('\ufffd')) return 'not UTF-8';
  if (path.includes('\\')) return 'backslash';
  if (path.length > longestPath) return 'too long';
  const mayBeDotGit = startsLikeDotGit.test(path.replace(ignoredByHfs, ''));
  for (const name of path.split('/')) {
    const why = unsafeName(name, mayBeDotGit);
    if (why !== undefined) return why;
  }
  return undefined;
}

function unsafeName(name: string, mayBeDotGit: boolean): string | undefined {
  if (name === '') return 'empty segment';
  if (name === '.' || name === '..') return `\`${name}\` segment`;
  if (mayBeDotGit && isDotGit(name)) return '`.git` segment';
  if (name.length * 3 > longestName && Buffer.byteLength(name) > longestName) return 'too long';
  return undefined;
}

/** `.git` under any name that some file system knows it by; `git~1` is its short name on NTFS. */
function isDotGit(name: string): boolean {
  const plain = canonical(name);
  return plain === '.git' || /^git~\d+$/.test(plain);
}

/** `.gitmodules` at the root, under any of its names. */
export function isGitmodules(path: string): boolean {
  const plain = canonical(path);
  return plain === '.gitmodules' || /^gitmod~\d+$/.test(plain);
}

/**
 * Why a symlink at `path` must not be carried, or undefined where it may. Its target is a path of the same
 * repository: relative, `..` only in front (behind a name, which may be a link itself, it could lead
 * anywhere), and not above the root.
 */
export function checkSymlink(path: string, target: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (target === '' || /[\u0000-\u001f\\]/.test(target)) return 'symlink with an unsafe target';
  if (target.startsWith('/') || driveLetter.test(target)) return 'symlink to an absolute path';
  const names = target.split('/').filter((name) => name !== '' && name !== '.');
  const ups = names.findIndex((name) => name !== '..');
  const climbs = ups === -1 ? names.length : ups;
  if (names.slice(climbs).includes('..')) return 'symlink with `..` behind a name';
  if (climbs > path.split('/').length - 1) return 'symlink that leaves the repository';
  return names.some(isDotGit) ? 'symlink into `.git`' : undefined;
}
