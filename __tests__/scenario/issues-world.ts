/** A world whose issues are kept in step: a team of Linear, a project of Jira, issues of GitHub and a project of theirs. */
import { anIssue } from '../../sandbox/github/issue-build.ts';
import { aJiraSite, aJiraToken, aProject } from '../../sandbox/jira/build.ts';
import type { JiraProject, JiraSite } from '../../sandbox/jira/state.ts';
import { aLinearKey, aLinearTeam } from '../../sandbox/linear/build.ts';
import { linearOf } from '../../sandbox/linear/host.ts';
import type { LinearIssue, LinearTeam } from '../../sandbox/linear/state.ts';
import type { Issue, Repository } from '../../sandbox/world.ts';
import { aWorld, type Options, type Run, run, type ScenarioWorld, TARGET } from './harness.ts';

export interface IssuesWorld {
  readonly world: ScenarioWorld;
  readonly target: Repository;
  readonly team: LinearTeam;
  readonly jira: JiraSite;
  readonly project: JiraProject;
  /** Runs the action with the tokens of all trackers. */
  readonly sync: (options?: Options) => Promise<Run>;
  readonly gitHubIssues: () => readonly Issue[];
  readonly linearIssues: () => readonly LinearIssue[];
  readonly anIssue: (title: string, change?: Parameters<typeof anIssue>[3]) => Promise<Issue>;
}

export const keys = { linear: 'lin-key-0123456789abcdef', jira: 'jira-token-0123456789abcdef' };

/** Of the configuration. */
export const systems = {
  linear: { kind: 'linear', team: 'ENG' },
  github: { kind: 'github-issues', repo: TARGET },
} as const;

const usualFields = {
  title: 'both',
  description: 'both',
  state: { map: { Todo: 'open', 'In Progress': 'open', Done: 'closed' } },
} as const;

export const linearAndGitHub = { between: ['linear', 'github'], fields: usualFields } as const;

/** `issues`: the section; default: Linear and GitHub, both ways. */
export async function anIssuesWorld(
  issues: object | ((origin: string) => object) = { systems, pairs: [linearAndGitHub] },
): Promise<IssuesWorld> {
  const world = await aWorld({ config: null });
  const { world: inside, server } = world.sandbox;
  const team = aLinearTeam(inside, 'ENG');
  aLinearKey(inside, keys.linear);
  const jira = aJiraSite(inside);
  const { email } = aJiraToken(jira, keys.jira);
  const project = aProject(jira, 'APP');
  world.configure({ issues: typeof issues === 'function' ? issues(server.origin) : issues });
  return {
    world,
    target: world.target,
    team,
    jira,
    project,
    sync: ({ inputs, secrets = [], ...options } = {}) =>
      run(world, {
        ...options,
        inputs: {
          'linear-api-key': keys.linear,
          'jira-email': email,
          'jira-api-token': keys.jira,
          ...inputs,
        },
        secrets: [keys.linear, keys.jira, ...secrets],
      }),
    gitHubIssues: () => [...world.target.issues.values()],
    linearIssues: () =>
      [...linearOf(inside).workspaces.values()].flatMap(({ issues }) => [...issues.values()]),
    anIssue: (title, change) => anIssue(inside, world.target, title, change),
  };
}
