/** A world whose issues are kept in step: a team of Linear, a project of Jira, issues of GitHub and a project of theirs. */
import { aToken } from '../../sandbox/build.ts';
import { anIssue } from '../../sandbox/github/issue-build.ts';
import type { Project } from '../../sandbox/github/project.ts';
import { aProject as aBoard } from '../../sandbox/github/project-build.ts';
import { aJiraField, aJiraSite, aJiraToken, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import type { JiraProject, JiraSite, JiraUser } from '../../sandbox/jira/state.ts';
import { aLinearKey, aLinearLabel, aLinearTeam, aLinearUser } from '../../sandbox/linear/build.ts';
import { linearOf } from '../../sandbox/linear/host.ts';
import type { LinearIssue, LinearTeam, LinearUser } from '../../sandbox/linear/state.ts';
import type { Issue, Repository } from '../../sandbox/world.ts';
import { aWorld, type Options, type Run, run, type ScenarioWorld, TARGET } from './harness.ts';

export interface IssuesWorld {
  readonly world: ScenarioWorld;
  readonly target: Repository;
  readonly team: LinearTeam;
  readonly jira: JiraSite;
  readonly project: JiraProject;
  /** Of GitHub: with a status, a priority, points and a due date. */
  readonly board: Project;
  /** Runs the action with the tokens of all trackers. */
  readonly sync: (options?: Options) => Promise<Run>;
  readonly gitHubIssues: () => readonly Issue[];
  readonly linearIssues: () => readonly LinearIssue[];
  /** By their display names; made when they are not there yet. */
  readonly linearUser: (name: string) => LinearUser;
  readonly jiraUser: (name: string) => JiraUser;
  readonly anIssue: (title: string, change?: Parameters<typeof anIssue>[3]) => Promise<Issue>;
}

export const keys = {
  linear: 'lin-key-0123456789abcdef',
  jira: 'jira-token-0123456789abcdef',
  project: 'project-token-0123456789abcdef',
};

/** Of the configuration. */
export const systems = {
  linear: { kind: 'linear', team: 'ENG' },
  github: { kind: 'github-issues', repo: TARGET },
} as const;

export function allSystems(origin: string) {
  return {
    ...systems,
    jira: { kind: 'jira', url: `${origin}/jira`, project: 'APP' },
    project: { kind: 'github-project', owner: 'acme', number: 1, 'token-env': 'PROJECT_TOKEN' },
  } as const;
}

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
  aJiraField(jira, 'Story Points', 'number');
  for (const label of ['bug', 'feature', 'urgent']) aLinearLabel(inside, label);
  const board = aBoard(inside, 'acme', {
    fields: {
      Status: ['Todo', 'In Progress', 'Done'],
      Priority: ['Urgent', 'High', 'Medium', 'Low'],
      Points: 'number',
      'Due date': 'date',
    },
  });
  const permissions = { project: 'write', repo: 'write' } as const;
  aToken(inside, keys.project, { kind: 'classic', login: 'acme-bot', permissions });
  world.configure({ issues: typeof issues === 'function' ? issues(server.origin) : issues });
  return {
    world,
    target: world.target,
    team,
    jira,
    project,
    board,
    linearUser: (name) => aLinearUser(inside, name),
    jiraUser: (name) =>
      [...jira.users.values()].find(({ displayName }) => displayName === name) ?? aJiraUser(jira, name),
    sync: ({ inputs, secrets = [], ...options } = {}) =>
      run(world, {
        ...options,
        env: { PROJECT_TOKEN: keys.project, ...options.env },
        inputs: {
          'linear-api-key': keys.linear,
          'jira-email': email,
          'jira-api-token': keys.jira,
          ...inputs,
        },
        secrets: [...Object.values(keys), ...secrets],
      }),
    gitHubIssues: () => [...world.target.issues.values()],
    linearIssues: () =>
      [...linearOf(inside).workspaces.values()].flatMap(({ issues }) => [...issues.values()]),
    anIssue: (title, change) => anIssue(inside, world.target, title, change),
  };
}
