/** Every field that a mapping can carry, in the values of each tracker; and the mapping of a pair that has them. */
import type { ItemChange, SideName } from './issues-sides.ts';

/** What each field is set to, side by side: `linear` says `Urgent` where Jira says `Highest`. */
export const values: Readonly<Record<SideName, readonly [ItemChange, ItemChange, ItemChange]>> = {
  linear: [
    {
      state: 'Todo',
      priority: 'Urgent',
      estimate: 3,
      'due-date': '2026-12-01',
      labels: ['bug'],
      assignee: 'octo',
    },
    {
      state: 'Done',
      priority: 'Low',
      estimate: 8,
      'due-date': '2026-12-24',
      labels: ['bug', 'feature'],
      assignee: 'ada',
    },
    { state: 'Todo', priority: 'Medium', estimate: null, 'due-date': null, labels: [], assignee: null },
  ],
  jira: [
    {
      state: 'To Do',
      priority: 'Highest',
      estimate: 3,
      'due-date': '2026-12-01',
      labels: ['bug'],
      assignee: 'Octo Cat',
    },
    {
      state: 'Done',
      priority: 'Low',
      estimate: 8,
      'due-date': '2026-12-24',
      labels: ['bug', 'feature'],
      assignee: 'Ada Lovelace',
    },
    { state: 'To Do', priority: 'Medium', estimate: null, 'due-date': null, labels: [], assignee: null },
  ],
  github: [
    { state: 'open', labels: ['bug', 'priority: Urgent'], assignee: 'octocat' },
    { state: 'closed', labels: ['bug', 'feature', 'priority: Low'], assignee: 'ada-l' },
    { state: 'open', labels: ['priority: Medium'], assignee: null },
  ],
  project: [
    { state: 'Todo', priority: 'Urgent', estimate: 3, 'due-date': '2026-12-01' },
    { state: 'Done', priority: 'Low', estimate: 8, 'due-date': '2026-12-24' },
    { state: 'Todo', priority: 'Medium', estimate: null, 'due-date': null },
  ],
};

const tables = {
  state: {
    linear: { Todo: 'todo', 'In Progress': 'doing', Done: 'done' },
    jira: { 'To Do': 'todo', 'In Progress': 'doing', Done: 'done' },
    github: { open: ['todo', 'doing'], closed: 'done' },
    project: { Todo: 'todo', 'In Progress': 'doing', Done: 'done' },
  },
  priority: {
    linear: { Urgent: 'Urgent', High: 'High', Medium: 'Medium', Low: 'Low' },
    jira: { Highest: 'Urgent', High: 'High', Medium: 'Medium', Low: 'Low' },
    github: { Urgent: 'Urgent', High: 'High', Medium: 'Medium', Low: 'Low' },
    project: { Urgent: 'Urgent', High: 'High', Medium: 'Medium', Low: 'Low' },
  },
} as const;

function tablesOf(field: keyof typeof tables, between: readonly SideName[]) {
  return Object.fromEntries(between.map((system) => [system, { map: tables[field][system] }]));
}

function among<T>(between: readonly SideName[], own: Partial<Record<SideName, T>>) {
  const chosen = Object.entries(own).filter(([system]) => between.includes(system as SideName));
  return chosen.length === 0 ? {} : { in: Object.fromEntries(chosen) };
}

/** All fields that each of the systems has. */
export function fieldsOf(between: readonly SideName[]) {
  const has = (...lacking: readonly SideName[]) => !between.some((system) => lacking.includes(system));
  return {
    title: 'both',
    description: 'both',
    state: { in: tablesOf('state', between) },
    priority: {
      ...(has('github') ? {} : { as: 'label', prefix: 'priority: ' }),
      in: tablesOf('priority', between),
    },
    ...(has('github') && {
      estimate: among(between, { jira: 'Story Points', project: 'Points' }),
      'due-date': 'both',
    }),
    ...(has('project') && { labels: 'both', assignees: 'both', parent: 'both' }),
  };
}

/** Who is who: one by the list, the other by an address where there is one. */
export function usersOf(between: readonly SideName[]) {
  const octo = { linear: 'octo@example.com', jira: 'octo.cat@example.com' } as const;
  const of = (at: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(at).filter(([system]) => between.includes(system as SideName)));
  return {
    octocat: of(octo),
    ...(between.includes('github') && {
      'ada-l': of({ linear: 'ada@example.com', jira: 'ada@example.com' }),
    }),
  };
}
