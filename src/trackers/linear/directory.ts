import { type PageInfo, pagesOf } from '../pages.ts';
import type { Description, Person, TrackerField } from '../tracker.ts';
import {
  directoryDocument,
  labelsDocument,
  milestonesDocument,
  projectsDocument,
  teamsDocument,
} from './documents.ts';
import { teamUnknown } from './errors.ts';
import { directoryForm, labelPageForm, milestonePageForm, projectPageForm, teamsForm } from './forms.ts';
import { cycleName, relationFields } from './item.ts';
import type { LinearPort } from './ports.ts';
import { priorityNames } from './priority.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a team has beyond its issues, by the names that people read. */
export interface Directory {
  readonly teamId: string;
  /** In the order of the board. */
  readonly states: readonly (Named & { readonly type: string })[];
  /** Labels that an issue can have, the team's own and the workspace's; groups are none. Those that are made join. */
  readonly labels: Named[];
  readonly cycles: readonly Named[];
  readonly projects: readonly Named[];
  /** With the name of its project: several have one of the same name. */
  readonly milestones: readonly (Named & { readonly project: string })[];
  readonly people: readonly Person[];
  /** The key is an application's, which may speak for somebody. */
  readonly isApplication: boolean;
}

/** About 3,200 points as Linear counts. */
const points = 3_600;
const pagePoints = 800;

/** One request, unless a workspace has more than 250 people, labels, projects or milestones. */
export async function readDirectory(port: LinearPort, team: string): Promise<Directory> {
  const what = `read what the team ${team} of Linear has`;
  const labels = { or: [{ team: { null: true } }, { team: { key: { eq: team } } }] };
  const variables = { team: { key: { eq: team } }, labels };
  const answer = await port.query({
    document: directoryDocument,
    variables,
    form: directoryForm,
    what,
    points,
  });
  const [found] = answer.teams.nodes;
  if (found === undefined) throw teamUnknown(team, await teamsShown(port));
  const people = pagesOf('Linear', what).after(answer.users.pageInfo);
  const [morePeople, moreLabels, moreProjects, moreMilestones] = await Promise.all([
    people === undefined ? [] : port.usersAfter(people),
    rest(answer.issueLabels, what, async (after) => {
      const page = { document: labelsDocument, variables: { filter: labels, after }, form: labelPageForm };
      return (await port.query({ ...page, what, points: pagePoints })).issueLabels;
    }),
    rest(answer.projects, what, async (after) => {
      const page = { document: projectsDocument, variables: { after }, form: projectPageForm };
      return (await port.query({ ...page, what, points: pagePoints })).projects;
    }),
    rest(answer.projectMilestones, what, async (after) => {
      const page = { document: milestonesDocument, variables: { after }, form: milestonePageForm };
      return (await port.query({ ...page, what, points: pagePoints })).projectMilestones;
    }),
  ]);
  return {
    teamId: found.id,
    states: found.states.nodes.toSorted((one, other) => one.position - other.position),
    labels: [...answer.issueLabels.nodes, ...moreLabels].filter(({ isGroup }) => !isGroup),
    cycles: found.cycles.nodes.map((cycle) => ({ id: cycle.id, name: cycleName(cycle) })),
    projects: [...answer.projects.nodes, ...moreProjects],
    milestones: [...answer.projectMilestones.nodes, ...moreMilestones].map(({ id, name, project }) => ({
      ...{ id, name },
      project: project.name,
    })),
    people: [...answer.users.nodes, ...morePeople].map(({ id, name, displayName, email }) => ({
      ...{ id, name },
      ...(displayName ? { handle: displayName } : {}),
      ...(email ? { email } : {}),
    })),
    isApplication: answer.viewer.app,
  };
}

/** Keys of the teams that the key reaches; none where it would not say. */
async function teamsShown(port: LinearPort): Promise<readonly string[]> {
  const asked = { document: teamsDocument, variables: {}, form: teamsForm, points: pagePoints };
  const answer = await port.query({ ...asked, what: 'list the teams of Linear' }).catch(() => undefined);
  return answer?.teams.nodes.map(({ key }) => key) ?? [];
}

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
}

/** All that follows a first page. */
async function rest<Item>(
  first: Page<Item>,
  what: string,
  next: (after: string) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  const pages = pagesOf('Linear', what);
  let cursor = pages.after(first.pageInfo);
  while (cursor !== undefined) {
    const page: Page<Item> = await next(cursor);
    all.push(...page.nodes);
    cursor = pages.after(page.pageInfo);
  }
  return all;
}

export function projectNamed(project: string, projects: readonly Named[]): Named | undefined {
  const same = (text: string) => text.toLowerCase() === project.toLowerCase();
  return projects.find(({ id, name }) => same(id) || same(name));
}

const value = { kind: 'value', writes: true, clears: true } as const;
const set = { kind: 'set', type: 'array', writes: true, clears: true } as const;

/** `home`: the project, by its name or id, that new issues go to. */
export function describe(
  { states, labels, cycles, projects, milestones, people }: Directory,
  home?: string,
): Description {
  const names = (all: readonly Named[]) => [...new Set(all.map(({ name }) => name))];
  const related = Object.keys(relationFields).map((name): TrackerField => ({ ...set, name, names: 'items' }));
  const fields: readonly TrackerField[] = [
    { ...value, name: 'title', type: 'string', clears: false },
    { ...value, name: 'description', kind: 'text', type: 'string' },
    { ...value, name: 'state', type: 'string', clears: false, options: names(states) },
    { ...set, name: 'labels', options: names(labels) },
    { ...set, name: 'assignees', names: 'people' },
    { ...value, name: 'priority', type: 'string', options: priorityNames },
    { ...value, name: 'estimate', type: 'number' },
    { ...value, name: 'due-date', type: 'date' },
    { ...value, name: 'cycle', type: 'string', options: names(cycles) },
    { ...value, name: 'project', type: 'string', options: names(projects) },
    {
      ...{ ...value, name: 'milestone', type: 'string', options: names(milestones) },
      within: {
        field: 'project',
        options: new Map(
          projects.map(({ name }) => [name, names(milestones.filter(({ project }) => project === name))]),
        ),
        made: home === undefined ? undefined : projectNamed(home, projects)?.name,
      },
    },
    { ...value, name: 'parent', type: 'string', names: 'items' },
    { ...set, name: 'attachments', names: 'addresses' },
    ...related,
  ];
  return { fields, people };
}
