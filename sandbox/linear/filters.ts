/** What lists can be filtered by. */
import { byDate, byMany, byOne, byValue, filterBy, type Matcher } from './filter.ts';
import type {
  LinearAttachment,
  LinearComment,
  LinearCycle,
  LinearEntity,
  LinearIssue,
  LinearLabel,
  LinearProject,
  LinearState,
  LinearTeam,
  LinearUser,
} from './state.ts';

export interface Filters {
  readonly issues: Matcher<LinearIssue>;
  readonly comments: Matcher<LinearComment>;
  readonly attachments: Matcher<LinearAttachment>;
  readonly labels: Matcher<LinearLabel>;
  readonly states: Matcher<LinearState>;
  readonly teams: Matcher<LinearTeam>;
  readonly users: Matcher<LinearUser>;
  readonly cycles: Matcher<LinearCycle>;
  readonly projects: Matcher<LinearProject>;
}

const entity = {
  id: byValue<LinearEntity>(({ id }) => id),
  createdAt: byDate<LinearEntity>(({ createdAt }) => createdAt),
  updatedAt: byDate<LinearEntity>(({ updatedAt }) => updatedAt),
  archivedAt: byDate<LinearEntity>(({ archivedAt }) => archivedAt),
};

const named = byValue<{ readonly name: string | null }>(({ name }) => name);
const described = byValue<{ readonly description: string | null }>(({ description }) => description);

/** The filters of a caller: `isMe` and `isActive` depend on who asks, and when. */
export function filtersFor(viewer: LinearUser, now: Date): Filters {
  const users: Matcher<LinearUser> = filterBy(() => ({
    ...entity,
    name: named,
    displayName: byValue(({ displayName }) => displayName),
    email: byValue(({ email }) => email),
    active: byValue(({ active }) => active),
    admin: byValue(({ admin }) => admin),
    app: byValue(({ app }) => app),
    isMe: byValue((user) => user === viewer),
  }));
  const teams: Matcher<LinearTeam> = filterBy(() => ({
    ...entity,
    name: named,
    key: byValue(({ key }) => key),
    description: byValue(() => null),
  }));
  const states: Matcher<LinearState> = filterBy(() => ({
    ...entity,
    name: named,
    type: byValue(({ type }) => type),
    position: byValue(({ position }) => position),
    team: byOne(({ team }) => team, teams),
  }));
  const labels: Matcher<LinearLabel> = filterBy(() => ({
    ...entity,
    name: named,
    isGroup: byValue(({ isGroup }) => isGroup),
    team: byOne(({ team }) => team, teams),
    parent: byOne(({ parent }) => parent, labels),
  }));
  const cycles: Matcher<LinearCycle> = filterBy(() => ({
    ...entity,
    name: named,
    number: byValue(({ number }) => number),
    startsAt: byDate(({ startsAt }) => startsAt),
    endsAt: byDate(({ endsAt }) => endsAt),
    isActive: byValue(({ startsAt, endsAt }) => startsAt <= now && now < endsAt),
    isFuture: byValue(({ startsAt }) => startsAt > now),
    isPast: byValue(({ endsAt }) => endsAt <= now),
    team: byOne(({ team }) => team, teams),
  }));
  const projects: Matcher<LinearProject> = filterBy(() => ({
    ...entity,
    name: named,
    slugId: byValue(({ id }) => id.slice(-12)),
  }));
  const comments: Matcher<LinearComment> = filterBy(() => ({
    ...entity,
    body: byValue(({ body }) => body),
    issue: byOne(({ issue }) => issue, issues),
    parent: byOne(({ parent }) => parent, comments),
    user: byOne(({ user }) => user, users),
  }));
  const attachments: Matcher<LinearAttachment> = filterBy(() => ({
    ...entity,
    title: byValue(({ title }) => title),
    subtitle: byValue(({ subtitle }) => subtitle),
    url: byValue(({ url }) => url),
    creator: byOne(({ creator }) => creator, users),
  }));
  const issues: Matcher<LinearIssue> = filterBy(() => ({
    ...entity,
    title: byValue(({ title }) => title),
    description: described,
    number: byValue(({ number }) => number),
    priority: byValue(({ priority }) => priority),
    estimate: byValue(({ estimate }) => estimate),
    dueDate: byValue(({ dueDate }) => dueDate),
    startedAt: byDate(({ startedAt }) => startedAt),
    completedAt: byDate(({ completedAt }) => completedAt),
    canceledAt: byDate(({ canceledAt }) => canceledAt),
    team: byOne(({ team }) => team, teams),
    state: byOne(({ state }) => state, states),
    assignee: byOne(({ assignee }) => assignee, users),
    creator: byOne(({ creator }) => creator, users),
    cycle: byOne(({ cycle }) => cycle, cycles),
    project: byOne(({ project }) => project, projects),
    parent: byOne(({ parent }) => parent, issues),
    labels: byMany((issue) => issue.labels, labels),
    comments: byMany((issue) => issue.comments, comments),
    attachments: byMany((issue) => issue.attachments, attachments),
  }));
  return { issues, comments, attachments, labels, states, teams, users, cycles, projects };
}
