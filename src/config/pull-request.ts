import type { output } from 'zod/mini';
import { _default, boolean, meta, optional, prefault } from 'zod/mini';
import type { Place } from '../model/finding.ts';
import type { PullRequestPlaces, PullRequestRules } from '../model/sibling.ts';
import { branch } from './branch.ts';
import { line } from './line.ts';
import { list, mapping } from './mapping.ts';
import { onOneLine, type Path } from './problem.ts';

/** GitHub's limits: 50 characters a label, 100 labels an issue (a few are ours), 10 assignees. */
const label = line({ description: 'A label. It is created where it does not exist.', most: 50 });
const login = '[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?';

const assignee = person('A login.', new RegExp(`^${login}(?:\\[bot\\])?$`, 'u'), 'a login such as `octocat`');
export const reviewer = person(
  'A login, or a team as `org/team`.',
  new RegExp(`^${login}(?:\\[bot\\]|/[A-Za-z0-9_.-]+)?$`, 'u'),
  'a login such as `octocat` or a team such as `acme/platform`',
);

function person(description: string, pattern: RegExp, expected: string) {
  return line({
    description,
    most: 140,
    pattern,
    fault: (text) => {
      if (pattern.test(text)) return undefined;
      const bare = text.replace(/^@/u, '');
      return {
        what: `is \`${onOneLine(text)}\`, which is not ${expected}`,
        cure: pattern.test(bare) ? `Write \`${bare}\`.` : `Write ${expected}.`,
      };
    },
  });
}

export const pullRequest = prefault(
  mapping({
    labels: _default(list(label, { most: 90 }), ['auto-sync']).check(
      meta({
        description:
          'Labels of every pull request, besides `source:<repo>`. Labels that people add or remove stay as they are.',
        examples: [['auto-sync', 'dependencies']],
      }),
    ),
    reviewers: _default(list(reviewer, { most: 100 }), []).check(
      meta({
        description: 'People and teams (`org/team`) to ask for a review when a pull request is opened.',
        examples: [['octocat', 'acme/platform']],
      }),
    ),
    assignees: _default(list(assignee, { most: 10 }), []).check(
      meta({ description: 'People to assign to a pull request when it is opened.', examples: [['octocat']] }),
    ),
    milestone: optional(
      line({
        description: 'The title of an open milestone for the pull requests.',
        examples: ['Q3'],
        most: 255,
      }),
    ),
    draft: _default(boolean(), false).check(
      meta({ description: 'Whether pull requests are opened as drafts. With a conflict they always are.' }),
    ),
    base: optional(
      branch({
        description: 'The branch of this repository to sync into. Default: its default branch.',
        examples: ['main'],
      }),
    ),
  }),
  {},
).check(meta({ title: 'Pull requests', description: 'How the pull requests look.' }));

export function resolvePullRequest(
  written: output<typeof pullRequest>,
  placeOf: (path: Path) => Place,
): PullRequestRules {
  return {
    labels: distinctInAnyCase(written.labels),
    reviewers: distinctInAnyCase(written.reviewers),
    assignees: distinctInAnyCase(written.assignees),
    milestone: written.milestone,
    draft: written.draft,
    base: written.base,
    where: placesOf(written, placeOf),
  };
}

/** Nothing where nothing is named. */
function placesOf(
  { base, milestone, reviewers, assignees }: output<typeof pullRequest>,
  placeOf: (path: Path) => Place,
): PullRequestPlaces | undefined {
  if ((base ?? milestone) === undefined && reviewers.length + assignees.length === 0) return undefined;
  const section = 'pull-request';
  const each = (setting: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name, index) => [name, placeOf([section, setting, index])]));
  return {
    base: placeOf([section, 'base']),
    milestone: placeOf([section, 'milestone']),
    reviewers: each('reviewers', reviewers),
    assignees: each('assignees', assignees),
  };
}

/** GitHub does not tell the case of labels, logins and teams apart. */
function distinctInAnyCase(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
}
