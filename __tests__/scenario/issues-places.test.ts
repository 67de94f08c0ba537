/** Systems that the configuration names and that cannot be reached as it says: which line, what is wrong, what was meant. */
import { describe, expect, test } from '@jest/globals';
import { anIssuesWorld, linearAndGitHub, systems } from './issues-world.ts';

const section = (more: object) => ({ systems: { ...systems, ...more }, pairs: [linearAndGitHub] });

const passed = (name: string) => `Pass it in the step: \`env: { ${name}: \${{ secrets.${name} }} }\`.`;

interface Told {
  readonly code: string;
  readonly what: string;
  readonly cure: string;
}

describe('a system is told with its line, where', () => {
  test.each<[string, object, Told]>([
    [
      'the variable that `token-env` names is empty, though the input is there',
      { linear: { ...systems.linear, 'token-env': 'LINEAR_TOKEN' } },
      {
        code: 'LINEAR_TOKEN_MISSING',
        what: 'The environment variable `LINEAR_TOKEN`, which `token-env` of `linear` names, is empty.',
        cure: passed('LINEAR_TOKEN'),
      },
    ],
    [
      'such a variable of GitHub is empty',
      { github: { ...systems.github, 'token-env': 'OTHER_TOKEN' } },
      {
        code: 'INPUT_INVALID',
        what: '`github`: the environment variable `OTHER_TOKEN`, named by `token-env`, is empty.',
        cure: passed('OTHER_TOKEN'),
      },
    ],
    [
      'the repository is misspelt',
      { github: { ...systems.github, repo: 'acme/ap' } },
      {
        code: 'PERMISSION_MISSING',
        what: '`github`: `acme/ap` was not found, or the token may not see it.',
        cure: 'Check `repo`; where it is right, give `token` access to that repository, with `issues: write` and `contents: read`.',
      },
    ],
    [
      'the team is misspelt',
      { linear: { ...systems.linear, team: 'ENF' } },
      {
        code: 'LINEAR_TEAM_UNKNOWN',
        what: '`linear`: Linear shows this key no team ENF.',
        cure: 'Did you mean `ENG`? The key reaches `ENG`; write one of them, or let it reach the team.',
      },
    ],
    [
      'the project is misspelt',
      { linear: { ...systems.linear, project: 'Appolo' } },
      {
        code: 'LINEAR_PROJECT_UNKNOWN',
        what: '`linear`: Linear shows this key no project Appolo.',
        cure: 'Write the name of the project as Linear shows it, or leave it out to take the whole team.',
      },
    ],
  ])('%s', async (_, more, told) => {
    const at = await anIssuesWorld(section(more));
    const { report } = await at.sync({ inputs: { 'dry-run': 'true' } });
    const errors = report?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.map(({ code, what, cure }) => ({ code, what, cure }))).toEqual([told]);
    expect(errors[0]?.where).toMatchObject({ file: '.github/sync.yml', line: expect.any(Number) });
  });

  test('the key that a variable holds is refused, by the name of that variable', async () => {
    const at = await anIssuesWorld(section({ linear: { ...systems.linear, 'token-env': 'LINEAR_TOKEN' } }));
    const { report } = await at.sync({ env: { LINEAR_TOKEN: 'lin_api_wrong' }, secrets: ['lin_api_wrong'] });
    const [error] = report?.findings ?? [];
    expect(error?.code).toBe('LINEAR_TOKEN_REJECTED');
    expect(error?.cure).toContain('`LINEAR_TOKEN`');
    expect(error?.cure).not.toContain('linear-api-key');
    expect(error?.where).toBeDefined();
  });
});
