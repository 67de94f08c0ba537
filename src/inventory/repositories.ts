import { Minimatch } from 'minimatch';
import { toSyncError } from '../model/error.ts';
import type { Finding, Place } from '../model/finding.ts';
import { type Mishap, mishapOf } from './mishap.ts';
import type { Directory } from './ports.ts';

/** `owner/repo` as written, and of each glob the repositories that it matches. */
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

/** Names stay as they are; of a glob come the repositories that it matches. */
export function expander(directory: Pick<Directory, 'repositoriesOf'>) {
  return async (globs: readonly string[]): Promise<readonly string[]> => {
    const found = await Promise.all(globs.map((glob) => matchesOf(glob, directory)));
    return [...new Map(found.flat().map((name) => [name.toLowerCase(), name])).values()];
  };
}

async function matchesOf(
  glob: string,
  directory: Pick<Directory, 'repositoriesOf'>,
): Promise<readonly string[]> {
  if (!magic.test(glob)) return [glob];
  const [owner = ''] = glob.split('/');
  return (await directory.repositoriesOf(owner)).filter(matcherOf(glob));
}

/** Of a name or glob, in any case. */
export function matcherOf(glob: string): (repository: string) => boolean {
  const pattern = new Minimatch(glob, { nocase: true, nonegate: true, nocomment: true });
  return (repository) => pattern.match(repository);
}

/** Globs that match none of the repositories: a gate that asks of each must not open on the others. */
export function unmatchedIn(globs: readonly string[], found: readonly string[]): readonly string[] {
  return globs.filter((glob) => !found.some(matcherOf(glob)));
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
        known.set(repositories, found);
        findings.push(...unmatchedIn(repositories, found).map((glob) => nothing(glob, where)));
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
