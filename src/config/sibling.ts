import type { output } from 'zod/mini';
import { _default, boolean, meta, enum as oneOf, optional, prefault } from 'zod/mini';
import type { Place } from '../model/finding.ts';
import type { Sibling } from '../model/sibling.ts';
import { authorRules, resolveAuthors } from './authors.ts';
import { branch } from './branch.ts';
import { scopes, types } from './commit-kind.ts';
import { date, parseDate } from './date.ts';
import { faulted, mapping } from './mapping.ts';
import { pathRules, resolvePaths } from './paths.ts';
import type { Path } from './problem.ts';
import { repository } from './repository.ts';
import { fullShas, shortShas } from './sha.ts';
import { parseStart, start } from './start.ts';
import { tokenEnv } from './token-env.ts';
import { wholeNumber } from './whole-number.ts';

/** The long form of a sibling. */
export const siblingRules = mapping({
  repo: repository({ description: 'The sibling, as `owner/repo`.', examples: ['acme/billing'] }),
  branch: optional(
    branch({
      description: 'The branch to follow. Default: the default branch of the sibling.',
      examples: ['main'],
    }),
  ),
  start: _default(start, '30 days'),
  types: _default(types, ['feat', 'fix', 'perf', 'refactor']),
  scopes: _default(scopes, []),
  authors: _default(authorRules, []),
  since: optional(
    date({
      description: 'Commits before this day (UTC) or moment are left out, by the date of the committer.',
      examples: ['2026-01-31'],
    }),
  ),
  until: optional(
    date({
      description: 'Commits after this day (UTC) or moment are left out, by the date of the committer.',
      examples: ['2026-12-31'],
    }),
  ),
  max: _default(
    wholeNumber({ description: 'At most this many commits in one pull request.', least: 1, most: 500 }),
    50,
  ),
  paths: prefault(pathRules, {}),
  'on-conflict': _default(oneOf(['draft', 'skip', 'stop']), 'draft').check(
    meta({
      description:
        'What to do with a commit that conflicts: `draft` carries it with conflict markers in a draft pull request, `skip` leaves it out, `stop` carries nothing after it.',
    }),
  ),
  merges: _default(oneOf(['first-parent', 'skip']), 'first-parent').check(
    meta({
      description:
        'What to do with merge commits: `first-parent` carries what a merge brought as one commit, `skip` leaves merges out.',
    }),
  ),
  trusted: _default(boolean(), false).check(
    meta({
      description:
        'Whether pull requests of this sibling may be merged by themselves, and its code be run in a job that holds tokens even where the runner cannot shut it in. Trust a sibling only as you trust this repository.',
    }),
  ),
  publish: _default(boolean(), false).check(
    meta({ description: 'Whether commits of a private sibling may be carried into a public target.' }),
  ),
  retry: _default(shortShas, []).check(
    meta({
      description:
        'Commits to offer again although they were declined, left out for a conflict, dropped by validation, or blocked for a credential.',
    }),
  ),
  'allow-credentials': _default(fullShas, []).check(
    meta({
      description:
        'Commits that may be carried although they contain text shaped like a credential. Look at each before you list it.',
    }),
  ),
  'token-env': optional(tokenEnv),
}).check(
  faulted(({ since, until }) => {
    if (since === undefined || until === undefined || parseDate(since, 'since') <= parseDate(until, 'until'))
      return undefined;
    return {
      what: `is ${until}, before \`since\`, ${since}: no commit is left`,
      cure: 'Swap the two, or remove one.',
      at: ['until'],
    };
  }),
  meta({ title: 'A sibling with its rules' }),
);

export function resolveSibling(
  written: output<typeof siblingRules>,
  placeOf: (path: Path) => Place,
): Sibling {
  const began = parseStart(written.start);
  if (began === undefined) throw new Error(`not checked: start ${written.start}`);
  return {
    repo: written.repo,
    branch: written.branch,
    start: began,
    types: distinct(written.types.map((type) => type.toLowerCase())),
    scopes: distinct(written.scopes),
    authors: resolveAuthors(written.authors),
    since: written.since && parseDate(written.since, 'since'),
    until: written.until && parseDate(written.until, 'until'),
    maxCommits: written.max,
    paths: resolvePaths(written.paths),
    onConflict: written['on-conflict'],
    merges: written.merges,
    trusted: written.trusted,
    publish: written.publish,
    retry: distinct(written.retry.map((sha) => sha.toLowerCase())),
    allowCredentials: distinct(written['allow-credentials'].map((sha) => sha.toLowerCase())),
    tokenEnv: written['token-env'],
    where: placeOf([]),
    ...(written.retry.length > 0 && { retryAt: placesOf(written.retry, placeOf) }),
  };
}

function placesOf(retry: readonly string[], placeOf: (path: Path) => Place): Record<string, Place> {
  return Object.fromEntries(retry.map((sha, index) => [sha.toLowerCase(), placeOf(['retry', index])]));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
