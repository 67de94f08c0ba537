/** Writing down who changed what of an issue. */
import type { Issue, Repository, World } from '../world.ts';
import type { Happening } from './issue-event.ts';

/** Lets `perform` change the issue, and writes down what it changed. Where nothing was, its time stays. */
export async function recording<Result>(
  world: World,
  repository: Repository,
  issue: Issue,
  by: string,
  perform: () => Promise<Result> | Result,
): Promise<Result> {
  const before = picture(repository, issue);
  const result = await perform();
  const after = picture(repository, issue);
  const happened = differences(before, after);
  const isTold = happened.length > 0 || before.type !== after.type;
  const at = world.now();
  for (const event of happened) issue.events.push({ ...event, at, by });
  if (before.body !== after.body) issue.edited = { at, by };
  if (isTold || before.body !== after.body) issue.updatedAt = at;
  return result;
}

/** An event that is no change of the issue's own fields. */
export function happened(world: World, issue: Issue, by: string, event: Happening): void {
  const at = world.now();
  issue.events.push({ ...event, at, by });
  issue.updatedAt = at;
}

interface Picture {
  readonly title: string;
  readonly body: string;
  readonly state: Issue['state'];
  readonly type: string | undefined;
  readonly milestone: string | undefined;
  readonly labels: ReadonlySet<string>;
  readonly assignees: ReadonlySet<string>;
}

function picture(repository: Repository, issue: Issue): Picture {
  const { title, body, state, type, milestone } = issue;
  return {
    title,
    body,
    state,
    type,
    milestone: milestone === null ? undefined : repository.milestones.get(milestone)?.title,
    labels: new Set(issue.labels),
    assignees: new Set(issue.assignees),
  };
}

function differences(before: Picture, after: Picture): Happening[] {
  const closes = after.state === 'closed' ? 'closed' : 'reopened';
  return [
    ...(before.title === after.title
      ? []
      : [{ kind: 'renamed', from: before.title, to: after.title } as const]),
    ...members('unlabeled', before.labels, after.labels),
    ...members('labeled', after.labels, before.labels),
    ...members('unassigned', before.assignees, after.assignees),
    ...members('assigned', after.assignees, before.assignees),
    ...(before.milestone === after.milestone
      ? []
      : [...one('demilestoned', before.milestone), ...one('milestoned', after.milestone)]),
    ...(before.state === after.state ? [] : [{ kind: closes } as const]),
  ];
}

type NamedKind = 'labeled' | 'unlabeled' | 'assigned' | 'unassigned' | 'milestoned' | 'demilestoned';

/** Those of `names` that are not among the others. */
function members(kind: NamedKind, names: ReadonlySet<string>, others: ReadonlySet<string>): Happening[] {
  return [...names].filter((name) => !others.has(name)).map((name) => ({ kind, name }));
}

function one(kind: NamedKind, name: string | undefined): Happening[] {
  return name === undefined ? [] : [{ kind, name }];
}
