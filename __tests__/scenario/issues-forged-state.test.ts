/** A state that others than writers of the repository can make joins no items that the items themselves do not join. */
import { describe, expect, test } from '@jest/globals';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { aDocument, aJiraIssue, aProject } from '../../sandbox/jira/build.ts';
import type { JiraIssue } from '../../sandbox/jira/issue.ts';
import { codesOf, type Run, writesOf } from './harness.ts';
import { allSystems, anIssuesWorld, type IssuesWorld } from './issues-world.ts';
import { storedState } from './stored-state.ts';

interface StoredLink {
  readonly id: string;
  readonly sides: Record<string, { id: string }>;
  parked?: object;
}
interface Stored {
  readonly issues: Record<string, { memory: { links: StoredLink[] } }>;
}

interface Linked {
  readonly at: IssuesWorld;
  /** Of another project, which the token reaches. */
  readonly secret: JiraIssue;
}

async function linked(inputs: Readonly<Record<string, string>> = {}): Promise<Linked> {
  const at = await anIssuesWorld((origin) => {
    const { jira, github } = allSystems(origin);
    const fields = { title: 'both', description: 'both' };
    const pair = { between: ['jira', 'github'], fields, match: 'link', 'on-delete': 'propagate' };
    return { systems: { jira, github }, pairs: [pair] };
  });
  const secret = aJiraIssue(at.jira, aProject(at.jira, 'SEC'), 'Secret', {
    description: aDocument('Nobody may read this.'),
  });
  for (const title of ['One', 'Two', 'Three'])
    aJiraIssue(at.jira, at.project, title, { description: aDocument(`Text of ${title}.`) });
  await at.sync({ inputs });
  await at.sync({ inputs });
  return { at, secret };
}

/** Links of the stored state as somebody else has written them: each looks as if it had failed before. */
function forge({ at }: Linked, change: (of: (title: string) => StoredLink) => void): void {
  const store = storedState('cache', at.world);
  const document = JSON.parse((store.read() ?? Buffer.from('{}')).toString('utf8')) as Stored;
  for (const { memory } of Object.values(document.issues)) {
    change((title) => {
      const issue = [...at.jira.issues.values()].find(({ summary }) => summary === title);
      const link = memory.links.find(({ sides }) => sides.jira?.id === issue?.id);
      if (link === undefined) throw new Error(`there is no link of ${title}`);
      link.parked = { why: 'NETWORK', tries: 1, since: '2026-01-01T00:00:00.000Z' };
      return link;
    });
  }
  store.write(Buffer.from(JSON.stringify(document)));
}

function seen({ at }: Linked) {
  const inJira = [...at.jira.issues.values()].map(({ summary, description }) => [
    summary,
    JSON.stringify(description),
  ]);
  return [inJira, at.gitHubIssues().map(({ title, body }) => [title, body])];
}

function trackerWrites(run: Run): readonly string[] {
  return writesOf(run).filter((write) => !write.startsWith('cache'));
}

const forgeries: Readonly<Record<string, (made: Linked) => void>> = {
  'an issue of another project': (made) =>
    forge(made, (of) => {
      of('One').sides.jira = { id: made.secret.id };
    }),
  'another issue of the same repository': (made) =>
    forge(made, (of) => {
      const [one, two] = [of('One'), of('Two')];
      [one.sides.github, two.sides.github] = [two.sides.github ?? { id: '' }, one.sides.github ?? { id: '' }];
    }),
  'an issue that is not there, which would delete the other': (made) =>
    forge(made, (of) => {
      const { jira } = of('One').sides;
      if (jira !== undefined) jira.id = '987654';
    }),
};

describe.each(Object.keys(forgeries))('a forged link to %s', (name) => {
  test('is told, and nothing is written for it, in either way of looking', async () => {
    const made = await linked();
    const before = seen(made);
    forgeries[name]?.(made);
    for (const items of ['', 'all']) {
      const run = await made.at.sync({ inputs: { items } });
      expect([run.exitCode, trackerWrites(run)]).toEqual([0, []]);
      expect(codesOf(run)).toContain('ISSUES_LINK_DOUBTED');
    }
    expect(seen(made)).toEqual(before);
  });
});

test('a link whose mark a person took off one side goes on, and has it anew', async () => {
  const made = await linked();
  const { at } = made;
  at.world.nextHour();
  const issue = at.gitHubIssues().find(({ title }) => title === 'One');
  if (issue === undefined) throw new Error('there is none');
  await personEdits(at.world.sandbox.world, at.target, issue, { body: 'Written by a person.' });
  const run = await at.sync({ inputs: { items: 'all' } });
  expect(codesOf(run)).not.toContain('ISSUES_LINK_DOUBTED');
  const [one] = [...at.jira.issues.values()].filter(({ summary }) => summary === 'One');
  expect(JSON.stringify(one?.description)).toContain('Written by a person.');
  expect(issue.body).toContain('<!-- sync-action');
});
