/** What it costs to keep a thousand items in step, in requests to each tracker. */
import { aRepository, aToken } from '../sandbox/build.ts';
import { commitAll } from '../sandbox/git/commit.ts';
import { aProject as aBoard } from '../sandbox/github/project-build.ts';
import { aJiraSite, aJiraToken, aProject } from '../sandbox/jira/build.ts';
import { aLinearKey, aLinearTeam } from '../sandbox/linear/build.ts';
import { linearOf } from '../sandbox/linear/host.ts';
import { aLinearIssue, editLinearIssue } from '../sandbox/linear/people.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { type MeasuredRun, measureRun } from './action-run.ts';
import { atMost, type Figure, figure, type Measurement } from './figure.ts';

const ITEMS = 1000;
const HOUR = 3_600_000;
const title = 'issues, requests';

type Other = 'github' | 'jira' | 'project';

/** Beside each figure of ours: one request for each item that is read or written. */
export const issueRequests: Measurement = {
  title,
  measure: async () => [
    ...(await withLinear('github')),
    ...(await withLinear('jira')),
    ...(await withLinear('project')),
  ],
};

const names: Readonly<Record<Other, string>> = {
  github: 'GitHub Issues',
  jira: 'Jira',
  project: 'GitHub Projects',
};

/** Jira edits many issues at once only where all get the same; a project is read whole. */
const mostChanged: Readonly<Record<Other, number | undefined>> = {
  github: 60,
  jira: undefined,
  project: undefined,
};

async function withLinear(other: Other): Promise<readonly Figure[]> {
  let ahead = 0;
  const sandbox = await startSandbox({ now: () => new Date(Date.now() + ahead) });
  const pass = () => {
    ahead += HOUR;
  };
  try {
    const { run, rename } = build(sandbox, other);
    const name = (what: string) => `${title}, ${ITEMS} of Linear in ${names[other]}, ${what}`;
    const backfill = await run();
    // One item that changes later moves the cursors on from what was written all at once.
    for (const most of [0, 1, 0]) {
      pass();
      rename(most);
      await run();
    }
    pass();
    const same = await run();
    rename(ITEMS);
    const changed = await run({ force: 'true' });
    return [
      figure(name('backfill: requests'), asked(backfill).length, 'requests'),
      figure(name('backfill: one request each'), ITEMS, 'requests'),
      figure(name('nothing new: list requests of Linear'), lists(same, 'linear'), 'requests', atMost(2)),
      figure(
        name(`nothing new: list requests of ${names[other]}`),
        lists(same, other === 'jira' ? 'jira' : 'graphql'),
        'requests',
        atMost(other === 'project' ? 10 : 2),
      ),
      figure(name('nothing new: all requests'), asked(same).length, 'requests'),
      figure(name('nothing new: one request each'), 2 * ITEMS, 'requests'),
      figure(name('all changed: requests'), asked(changed).length, 'requests', barOf(mostChanged[other])),
      figure(name('all changed: one request each'), ITEMS, 'requests'),
    ];
  } finally {
    await sandbox.close();
  }
}

function barOf(most: number | undefined) {
  return most === undefined ? undefined : atMost(most);
}

function build(sandbox: Sandbox, other: Other) {
  const { world, server } = sandbox;
  world.host.contentLimits.minute = ITEMS;
  const target = aRepository(world, 'acme/app', { private: true });
  const team = aLinearTeam(world, 'ENG');
  const linearKey = aLinearKey(world, 'bench-linear-key-0123456789').token;
  const site = aJiraSite(world);
  const { email, token: jiraToken } = aJiraToken(site, 'bench-jira-token-0123456789');
  aProject(site, 'APP');
  aBoard(world, 'acme', { number: 1 });
  const { token } = aToken(world, 'bench-job-token-0123456789', { repositories: ['acme/app'] });
  const permissions = { project: 'write', repo: 'write' } as const;
  const boardToken = aToken(world, 'bench-board-token-0123456789', { kind: 'classic', permissions }).token;
  const systems = {
    linear: { kind: 'linear', team: 'ENG' },
    github: { kind: 'github-issues', repo: 'acme/app' },
    jira: { kind: 'jira', url: `${server.origin}/jira`, project: 'APP' },
    project: { kind: 'github-project', owner: 'acme', number: 1, 'token-env': 'BOARD_TOKEN' },
  };
  const config = {
    version: 1,
    retries: { pace: 0 },
    issues: {
      systems: { linear: systems.linear, [other]: systems[other] },
      pairs: [{ between: ['linear', other], fields: { title: 'both', description: 'both' } }],
    },
  };
  commitAll(target, 'main', [{ message: 'ci: sync', files: { '.github/sync.yml': JSON.stringify(config) } }]);
  for (let index = 0; index < ITEMS; index += 1) {
    aLinearIssue(world, team, `Item ${index}`, { description: `What item ${index} is about.` });
  }
  return {
    run: (inputs: Readonly<Record<string, string>> = {}) =>
      measureRun(sandbox, {
        repository: 'acme/app',
        inputs: {
          ...{ token, 'linear-api-key': linearKey, 'jira-email': email, 'jira-api-token': jiraToken },
          ...inputs,
        },
        env: { BOARD_TOKEN: boardToken },
        secrets: [token, linearKey, jiraToken, boardToken],
      }),
    rename(most: number) {
      for (const { issues: all, users } of linearOf(world).workspaces.values()) {
        const [by] = users.values();
        if (by === undefined) throw new Error('nobody is there');
        for (const issue of [...all.values()].slice(0, most))
          editLinearIssue(world, by, issue, { title: `${issue.title}, renamed` });
      }
    },
  };
}

const trackers = new Set(['linear', 'graphql', 'jira']);

function asked({ requests }: MeasuredRun) {
  return requests.filter(({ service }) => trackers.has(service));
}

/** What else is asked in such a run is what the tracker has beyond its items: fields, people. */
function lists(run: MeasuredRun, service: string): number {
  const isList = /SyncList|SyncItems|\/search\/jql/;
  return asked(run).filter((one) => one.service === service && isList.test(one.operation ?? one.path)).length;
}
