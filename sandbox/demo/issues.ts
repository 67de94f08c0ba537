/** The trackers of acme's shop: a team of Linear, issues of GitHub, a project of Jira and a board, apart until the first run. */
import { aLabel, aToken, aUser } from '../build.ts';
import { anIssue } from '../github/issue-build.ts';
import type { Project } from '../github/project.ts';
import { aProject as aBoard } from '../github/project-build.ts';
import { aDraft } from '../github/project-item-build.ts';
import {
  aDocument,
  aJiraField,
  aJiraIssue,
  aProject as aJiraProject,
  aJiraSite,
  aJiraToken,
} from '../jira/build.ts';
import type { CustomField, JiraProject, JiraSite } from '../jira/state.ts';
import { aLinearKey, aLinearLabel, aLinearTeam, aLinearUser } from '../linear/build.ts';
import { aLinearIssue } from '../linear/people.ts';
import type { LinearTeam, LinearUser } from '../linear/state.ts';
import type { Repository, World } from '../world.ts';
import { hostileReport } from './hostile-report.ts';
import { drafted, planned, reported, wished } from './issue-list.ts';

export interface DemoTrackers {
  readonly target: Repository;
  readonly team: LinearTeam;
  /** By display name. */
  readonly people: Readonly<Record<'ada' | 'grace' | 'zoe', LinearUser>>;
  readonly jira: JiraSite;
  readonly department: JiraProject;
  readonly points: CustomField;
  readonly board: Project;
  readonly inputs: Readonly<Record<string, string>>;
  /** Of the step. */
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

const keys = {
  linear: 'demo-linear-key-5647382910',
  jira: 'demo-jira-token-1029384756',
  projects: 'demo-projects-token-6574839201',
  state: 'demo-state-key-8372615940-5028374615',
} as const;

export async function tellIssues(world: World, target: Repository): Promise<DemoTrackers> {
  const team = aLinearTeam(world, 'SHOP', { name: 'Shop' });
  const people = {
    ada: aLinearUser(world, 'ada', { name: 'Ada Lovelace' }),
    grace: aLinearUser(world, 'grace', { name: 'Grace Hopper' }),
    zoe: aLinearUser(world, 'zoe', { name: 'Zoë Łukasiewicz' }),
  };
  aLinearKey(world, keys.linear);
  for (const label of ['bug', 'feature', 'chore']) {
    aLinearLabel(world, label);
    aLabel(world, target, label, { color: colors[label] ?? 'ededed' });
  }
  tellTeam(world, team, people);
  await tellReports(world, target);
  const jira = aJiraSite(world);
  const { email } = aJiraToken(jira, keys.jira);
  const department = aJiraProject(jira, 'OPS', { name: 'Operations' });
  const points = aJiraField(jira, 'Story Points', 'number');
  tellDepartment(jira, department, points);
  const fields = { Status: ['Todo', 'In Progress', 'Done'], Size: 'number', Due: 'date' } as const;
  const board = aBoard(world, 'acme', { number: 1, title: 'Roadmap', fields });
  for (const title of drafted) aDraft(world, board, title);
  aToken(world, keys.projects, {
    kind: 'app',
    login: 'acme-roadmap[bot]',
    permissions: { metadata: 'read', issues: 'write', organization_projects: 'write' },
    repositories: [`${target.owner}/${target.name}`],
  });
  return {
    ...{ target, team, people, jira, department, points, board },
    inputs: {
      'linear-api-key': keys.linear,
      'jira-email': email,
      'jira-api-token': keys.jira,
      'state-key': keys.state,
    },
    env: { PROJECTS_TOKEN: keys.projects },
    secrets: Object.values(keys),
  };
}

const colors: Readonly<Record<string, string>> = { bug: 'd73a4a', feature: '0e8a16', chore: 'c5def5' };

function tellTeam(world: World, team: LinearTeam, people: DemoTrackers['people']): void {
  for (const { title, state, priority, points, label, assignee, due, text } of planned) {
    aLinearIssue(world, team, title, {
      by: people.ada,
      state,
      priority,
      ...(points !== undefined && { estimate: points }),
      ...(label !== undefined && { labels: [label] }),
      ...(assignee !== undefined && { assignee: people[assignee] }),
      ...(due !== undefined && { dueDate: due }),
      ...(text !== undefined && { description: text }),
    });
  }
}

async function tellReports(world: World, target: Repository): Promise<void> {
  for (const login of ['octocat', 'grace-h']) {
    aUser(world, login);
    target.collaborators.set(login, 'write');
  }
  for (const { title, by, text, label } of [...reported, hostileReport]) {
    await anIssue(world, target, title, {
      author: by,
      body: text,
      ...(label !== undefined && { labels: [label] }),
    });
  }
}

function tellDepartment(site: JiraSite, project: JiraProject, { id }: CustomField): void {
  for (const { title, points, due, text } of wished) {
    aJiraIssue(site, project, title, {
      custom: { [id]: points },
      ...(due !== undefined && { dueDate: due }),
      ...(text !== '' && { description: aDocument(text) }),
    });
  }
}
