/** What people do to their issues between two runs, on several sides at once: a conflict of each kind, and quieter things. */
import { setTimeout as sleep } from 'node:timers/promises';
import { personComments, personEdits } from '../github/issue-build.ts';
import { aDocument, aJiraIssue, aJiraUser } from '../jira/build.ts';
import type { JiraIssue } from '../jira/issue.ts';
import { comments, editsIssue } from '../jira/people.ts';
import { linearOf } from '../linear/host.ts';
import { aLinearComment, aLinearIssue, editLinearIssue, type IssueEdit } from '../linear/people.ts';
import type { LinearIssue } from '../linear/state.ts';
import type { Issue, World } from '../world.ts';
import type { DemoTrackers } from './issues.ts';

/** Longer than the configuration's `concurrent-within`, also when clocks are told by the second. */
const APART = 4_200;

export async function editIssues(world: World, trackers: DemoTrackers): Promise<void> {
  const { target, team, people, jira, department, points } = trackers;
  const manager = aJiraUser(jira, 'Ada Lovelace');
  const linear = (title: string) => found(linearIssues(world), (issue) => issue.title === title, title);
  const github = (title: string) => found(issuesOf(trackers), (issue) => issue.title === title, title);
  const atJira = (title: string) =>
    found([...jira.issues.values()], (issue) => issue.summary === title, title);
  const onLinear = (title: string, edit: IssueEdit, by = people.ada) =>
    editLinearIssue(world, by, linear(title), edit);
  const onGitHub = (title: string, change: Parameters<typeof personEdits>[3], by = 'octocat') =>
    personEdits(world, target, github(title), change, by);
  const onJira = (title: string, change: (issue: JiraIssue) => void) =>
    editsIssue(jira, atJira(title), manager, change);

  // Both sides set a date, one after the other.
  onLinear('Pay by invoice', { dueDate: '2026-12-14' }, people.grace);
  await sleep(APART);
  onJira('Pay by invoice', (issue) => {
    issue.dueDate = '2026-12-18';
  });
  // Two numbers of which a person has to choose one.
  onLinear(CONTESTED, { estimate: 8 });
  onJira(CONTESTED, ({ custom }) => custom.set(points.id, 13));
  // An item that both have written by hand, without knowing of each other.
  aLinearIssue(world, team, 'Gift cards', { by: people.ada, state: 'Todo', dueDate: '2026-12-10' });
  aJiraIssue(jira, department, 'Gift cards', { dueDate: '2026-12-20' });
  // One text, two paragraphs.
  const loyalty = linear('Loyalty points').description ?? '';
  onLinear('Loyalty points', { description: loyalty.replace('each euro', 'each full euro') });
  await onGitHub('Loyalty points', { body: github('Loyalty points').body.replace('never', 'seldom') });
  // Comments on both sides.
  const voucher = 'Error 500 with two vouchers';
  personComments(world, github(voucher), 'With *three* it is the same. cc @omar', 'lin');
  aLinearComment(world, people.ada, linear(voucher), 'Found it: the second one is **rounded** twice.');
  // Somebody whom GitHub does not know stays assigned in Linear.
  await onGitHub('Search by size and colour', { labels: ['feature', 'chore'] });
  onLinear('Umlauts in addresses', { state: 'Todo', assignee: people.grace });
  onLinear('Faster product pages', { state: 'Done' });
  // The same title at the same moment.
  const cart = linear('The cart forgets what was in it');
  await onGitHub(cart.title, { title: 'Cart is empty after a reload' }, 'octocat');
  editLinearIssue(world, people.ada, cart, { title: 'Keep the cart over a reload' });
}

/** Of two numbers the one in Jira is meant. */
export function decideByComment({ jira }: DemoTrackers): void {
  const issue = found([...jira.issues.values()], ({ summary }) => summary === CONTESTED, CONTESTED);
  comments(jira, issue, aJiraUser(jira, 'Ada Lovelace'), aDocument('/sync take jira for points'));
}

const CONTESTED = 'Upgrade the database';

function linearIssues(world: World): readonly LinearIssue[] {
  return [...linearOf(world).workspaces.values()].flatMap(({ issues }) => [...issues.values()]);
}

function issuesOf({ target }: DemoTrackers): readonly Issue[] {
  return [...target.issues.values()].filter(({ pull }) => pull === undefined);
}

function found<T>(all: readonly T[], isIt: (one: T) => boolean, title: string): T {
  const one = all.find(isIt);
  if (one === undefined) throw new Error(`nobody has written “${title}” yet`);
  return one;
}
