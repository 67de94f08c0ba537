/** Lists of servers that lead astray. */
import { describe, expect, test } from '@jest/globals';
import type { ZodMiniType } from 'zod/mini';
import { createGitHubIssuesTracker } from '../../src/trackers/github/issues-tracker.ts';
import type { GitHubPort } from '../../src/trackers/github/ports.ts';
import { createGitHubProjectTracker } from '../../src/trackers/github/project-tracker.ts';
import { createJiraTracker } from '../../src/trackers/jira/tracker.ts';
import { createLinearTracker } from '../../src/trackers/linear/tracker.ts';
import { createModuleTracker } from '../../src/trackers/module/tracker.ts';
import { pagesOf } from '../../src/trackers/pages.ts';
import type { Tracker } from '../../src/trackers/tracker.ts';

/** Where each page says that the next one is: `a`, `b`, `a`, and so on. */
function circle(): () => string {
  let page = 0;
  return () => ['a', 'b'][page++ % 2] ?? '';
}

const end = { hasNextPage: false, endCursor: null };
const around = (next: () => string) => ({ hasNextPage: true, endCursor: next() });

function gitHub(next: () => string): GitHubPort {
  const fields = { nodes: [] };
  const answers: readonly (readonly [string, () => unknown])[] = [
    ['SyncList', () => ({ repository: { issues: { nodes: [], pageInfo: around(next) } } })],
    ['SyncItems', () => ({ node: { items: { nodes: [], pageInfo: around(next) } } })],
    ['SyncFirstComments', () => ({ nodes: [{ id: 'I1', comments: { nodes: [], pageInfo: around(next) } }] })],
    ['SyncComments', () => ({ node: { comments: { nodes: [], pageInfo: around(next) } } })],
    ['SyncProject', () => ({ repositoryOwner: { projectV2: { id: 'P', url: '', fields } } })],
  ];
  return {
    query: async ({ document, form }) => {
      const data = answers.find(([name]) => document.startsWith(`query ${name}(`))?.[1]();
      return { data: (form as ZodMiniType).parse(data) as never, refusals: [] };
    },
    mutate: async () => ({ data: {}, refusals: [] }),
  };
}

const trackers: Readonly<Record<string, () => Tracker>> = {
  'GitHub issues': () => createGitHubIssuesTracker({ port: gitHub(circle()), owner: 'acme', name: 'app' }),
  'a project of GitHub': () =>
    createGitHubProjectTracker({ port: gitHub(circle()), owner: 'acme', number: 1 }),
  Linear() {
    const next = circle();
    const place = { viewer: { id: 'V' }, teams: { nodes: [{ id: 'T' }] } };
    const page = () => ({ ...place, issues: { nodes: [], pageInfo: around(next) } });
    const port = {
      query: async ({ form }: { readonly form: ZodMiniType }) => form.parse(page()) as never,
      mutate: async () => ({ kind: 'done', data: {} }) as const,
      usersAfter: async () => [],
    };
    return createLinearTracker({ port, team: 'ENG' });
  },
  Jira() {
    const next = circle();
    const port = {
      site: 'https://acme.atlassian.net',
      now: () => 0,
      pause: async () => {},
      ask: async ({ form }: { readonly form: ZodMiniType }) =>
        ({ ok: true, body: form.parse({ issues: [], nextPageToken: next() }) as never }) as const,
    };
    return createJiraTracker({ port, project: 'SHOP', fields: [] });
  },
  'a module'() {
    const next = circle();
    return createModuleTracker({
      ...{ name: 'own', module: './own.mjs', where: { file: 'sync.yml', line: 1 }, picks: () => true },
      assumed: { fields: [], people: [] },
      port: {
        offers: async (asked) => ({ methods: new Set(asked), marks: false, clientIds: false }),
        call: async () => ({ items: [], next: next() }),
      },
    });
  },
};

async function listed(tracker: Tracker): Promise<number> {
  let pages = 0;
  for await (const _ of tracker.list({ filter: {}, since: undefined })) pages += 1;
  return pages;
}

test.each(Object.keys(trackers))('a list of %s whose pages go in a circle is refused', async (name) => {
  await expect(listed(trackers[name]?.() as Tracker)).rejects.toThrow(
    /goes back to a page that it has given already\.$/,
  );
});

test('comments whose pages go in a circle are refused', async () => {
  const tracker = createGitHubIssuesTracker({ port: gitHub(circle()), owner: 'acme', name: 'app' });
  await expect(tracker.comments(['I1'])).rejects.toThrow(/given already/);
});

describe('the way through pages', () => {
  test('ends with the page that says so', () => {
    const pages = pagesOf('GitHub', 'list it');
    expect(pages.after({ hasNextPage: true, endCursor: 'a' })).toBe('a');
    expect(pages.after({ hasNextPage: true, endCursor: 'b' })).toBe('b');
    expect(pages.after(end)).toBeUndefined();
    expect([pages.to(undefined), pages.to(null)]).toEqual([undefined, undefined]);
  });

  test('is refused where it is not told', () => {
    const pages = pagesOf('GitHub', 'list it');
    expect(() => pages.after({ hasNextPage: true, endCursor: null })).toThrow(
      'Cannot list it: GitHub says that there is more, and not where it goes on.',
    );
  });

  test('is refused where it comes to no end', () => {
    const pages = pagesOf('GitHub', 'list it');
    const walk = () => {
      for (let page = 0; page < 20_000; page += 1) pages.to(page);
    };
    expect(walk).toThrow('Cannot list it: GitHub comes to no end.');
  });
});
