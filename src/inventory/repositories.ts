import { Minimatch } from 'minimatch';
import { toSyncError } from '../model/error.ts';
import type { Finding, Place } from '../model/finding.ts';
import { type Mishap, mishapOf } from './mishap.ts';
import type { Directory } from './ports.ts';

/** `owner/repo` as written, and of each glob the repositories that it matches; without those behind a `!`. */
export interface Repositories {
  /** Undefined: the target. */
  of(globs: readonly string[] | undefined): readonly string[];
  readonly findings: readonly Finding[];
  readonly mishaps: readonly Mishap[];
}

interface Asked {
  readonly repositories: readonly string[] | undefined;
  readonly where: Place;
}

const magic = /[*?[\]{}()!+@]/;

/** Names stay as they are; of a glob come the repositories that it matches. What a `!` takes out is among them. */
export function expander(directory: Pick<Directory, 'repositoriesOf'>) {
  return async (globs: readonly string[]): Promise<readonly string[]> => {
    const taken = globs.filter((glob) => !isExclusion(glob));
    const found = await Promise.all(taken.map((glob) => matchesOf(glob, directory)));
    return [...new Map(found.flat().map((name) => [name.toLowerCase(), name])).values()];
  };
}

async function matchesOf(
  glob: string,
  directory: Pick<Directory, 'repositoriesOf'>,
): Promise<readonly string[]> {
  if (!magic.test(glob)) return [glob];
  const [owner = ''] = glob.split('/');
  return (await directory.repositoriesOf(owner)).filter(matcherOf([glob]));
}

export function isExclusion(glob: string): boolean {
  return glob.startsWith('!');
}

/** Of names and globs, in any case. What stands behind a `!` is taken out, wherever it is in the list. */
export function matcherOf(globs: readonly string[]): (repository: string) => boolean {
  const taken = globs.filter((glob) => !isExclusion(glob)).map(patternOf);
  const takenOut = globs.filter(isExclusion).map(patternOf);
  return (repository) =>
    taken.some((pattern) => pattern.match(repository)) &&
    !takenOut.some((pattern) => pattern.match(repository));
}

/** With or without its `!`. */
function patternOf(glob: string): Minimatch {
  return new Minimatch(glob.replace(/^!/, ''), { nocase: true, nonegate: true, nocomment: true });
}

/**
 * Globs that match none of the repositories, or none that is left: a gate that asks of each must not open on the
 * others, and a `!` that takes nothing out may be a slip.
 */
export function unmatchedIn(globs: readonly string[], found: readonly string[]): readonly string[] {
  const left = found.filter(matcherOf(globs));
  return globs.filter((glob) => {
    const pattern = patternOf(glob);
    return !(isExclusion(glob) ? found : left).some((repository) => pattern.match(repository));
  });
}

/** Looks the globs of each up. Each that matches nothing is a finding, what cannot be looked up a mishap. */
export async function lookUpRepositories(
  asked: readonly Asked[],
  target: string,
  expand: (globs: readonly string[]) => Promise<readonly string[]>,
): Promise<Repositories> {
  const findings: Finding[] = [];
  const mishaps: Mishap[] = [];
  const known = new Map<readonly string[], readonly string[]>();
  // All places of one rule share a list: what is amiss with it is told once.
  const lists = new Map(
    asked.flatMap(({ repositories, where }) => (repositories ? [[repositories, where] as const] : [])),
  );
  await Promise.all(
    [...lists].map(async ([repositories, where]) => {
      try {
        const found = await expand(repositories);
        known.set(repositories, found.filter(matcherOf(repositories)));
        const unmatched = unmatchedIn(repositories, found);
        findings.push(
          ...unmatched.map((glob) => (isExclusion(glob) ? idle(glob, where) : nothing(glob, where))),
        );
      } catch (thrown) {
        const place = { subject: repositories.join(', '), label: '' };
        mishaps.push(mishapOf(toSyncError(thrown), place, { where: [where] }));
      }
    }),
  );
  return {
    findings,
    mishaps,
    of: (globs) => (globs === undefined ? [target] : (known.get(globs) ?? [])),
  };
}

function nothing(glob: string, where: Place): Finding {
  return {
    severity: 'error',
    code: 'GITHUB_SECRETS_REPOSITORY_NOT_FOUND',
    subject: glob,
    what: 'No repository that the token may see matches.',
    cure: 'Correct `repos`, or give `secrets-token` access to the repositories.',
    where,
  };
}

/** Not an error: what is left out may be gone, or out of the token's sight. */
export function idle(glob: string, where: Place): Finding {
  return {
    severity: 'warning',
    code: 'CONFIG_INVALID',
    subject: glob,
    what: 'It leaves nothing out: no repository that the other entries of `repos` mean has this name.',
    cure: 'Correct the name, or remove the entry.',
    where,
  };
}
