import type { output } from 'zod/mini';
import { boolean, meta, number, enum as oneOf, optional, string, union } from 'zod/mini';
import type { SystemRule } from '../model/issue-rules.ts';
import { systemKinds } from '../model/known-fields.ts';
import { codeKeys, codeOf } from './issues-code.ts';
import { issueTokenEnv } from './issues-env.ts';
import { named } from './issues-name.ts';
import { systemFault, systemTogether } from './issues-system-fault.ts';
import { siteOf, siteUrl } from './issues-url.ts';
import { line } from './line.ts';
import { cured, faulted, list, mapping } from './mapping.ts';
import { type Fault, onOneLine, type Path, type PlaceOf } from './problem.ts';
import { repository } from './repository.ts';
import { wholeNumber } from './whole-number.ts';

const ownerPattern = /^[A-Za-z0-9][\w-]{0,99}$/u;

function ownerFault(text: string): Fault | undefined {
  if (ownerPattern.test(text)) return undefined;
  const [meant = ''] = /(?<=(?:^|\/)(?:orgs|users)\/|^@)[^/]+/u.exec(text) ?? [];
  return {
    what: `is \`${onOneLine(text)}\`, which is no organisation or person of GitHub`,
    cure: `Write the name alone: \`owner: ${ownerPattern.test(meant) ? meant : 'acme'}\`.`,
  };
}

const system = mapping(
  {
    kind: oneOf(systemKinds, cured(kindMeant)).check(
      meta({
        description:
          'What it is: `linear`, `jira` (Cloud), `github-issues`, `github-project` (Projects v2), or `module` for a tracker of your own.',
      }),
    ),
    team: optional(line({ description: 'Of Linear: the key of the team.', examples: ['ENG'], most: 50 })),
    url: optional(siteUrl),
    project: optional(
      line({
        description:
          'Of Jira: the key of the project. Of Linear: a project, by its name. Default there: all.',
        examples: ['APP'],
        most: 200,
      }),
    ),
    repo: optional(repository({ description: 'Of GitHub Issues: the repository.', examples: ['acme/app'] })),
    owner: optional(
      line({
        description: 'Of a GitHub project: the organisation or person.',
        examples: ['acme'],
        most: 100,
        pattern: ownerPattern,
        fault: ownerFault,
      }),
    ),
    number: optional(
      wholeNumber({
        description: 'Of a GitHub project: the number in its address.',
        examples: [7],
        least: 1,
        most: 1_000_000_000,
      }),
    ),
    module: optional(codeKeys.module).check(
      meta({ description: 'Of a tracker of your own: the file of this repository that serves it.' }),
    ),
    export: codeKeys.export,
    options: optional(named(union([string(), number(), boolean()]), 50)).check(
      meta({ description: 'Of a tracker of your own: what it is handed. No secrets: see `env`.' }),
    ),
    env: optional(
      list(issueTokenEnv('The name of an environment variable.', 'TRACKER_TOKEN'), { most: 20 }),
    ).check(
      meta({
        description: 'Of a tracker of your own: the environment variables that it may see.',
        examples: [['TRACKER_TOKEN']],
      }),
    ),
    'token-env': optional(
      issueTokenEnv(
        'The environment variable that holds the token of this system. Default: the input for its kind. Set it under `env:` of the step.',
        'LINEAR_MOBILE_KEY',
      ),
    ),
    'email-env': optional(
      issueTokenEnv(
        'Of Jira: the environment variable that holds the e-mail address of the token’s owner. Default: the input `jira-email`.',
        'JIRA_EMAIL',
      ),
    ),
  },
  'Say what it is: `{ kind: linear, team: ENG }`.',
).check(faulted(systemFault), meta({ title: 'A system', allOf: systemTogether }));

/** `github` is the beginning of two; an issue tracker is likelier. */
function kindMeant(written: unknown): string | undefined {
  if (typeof written !== 'string' || written === '') return undefined;
  const meant = systemKinds.find((kind) => kind.startsWith(written.toLowerCase()));
  if (meant !== 'github-issues') return meant && `Did you mean \`${meant}\`?`;
  return 'Did you mean `github-issues`? A project of GitHub is `github-project`.';
}

export { system };
export type WrittenSystem = output<typeof system>;

export function resolveSystem(
  name: string,
  written: WrittenSystem,
  path: Path,
  placeOf: PlaceOf,
): SystemRule {
  const common = { name, where: placeOf(path, 'key'), tokenEnv: written['token-env'] };
  const { kind, team = '', url = '', project, repo = '', owner = '', number: count = 0 } = written;
  switch (kind) {
    case 'linear':
      return { ...common, kind, team, project };
    case 'jira':
      return { ...common, kind, url: siteOf(url), project: project ?? '', emailEnv: written['email-env'] };
    case 'github-issues':
      return { ...common, kind, repo };
    case 'github-project':
      return { ...common, kind, owner, number: count };
    case 'module': {
      const { module = '', export: exported, options = {}, env = [] } = written;
      return { ...common, kind, code: codeOf({ module, export: exported }, path, placeOf), options, env };
    }
  }
}
