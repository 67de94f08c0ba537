/** A Jira site in the sandbox, and the action's tracker for its project SHOP. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { createFaultGate, type Fault, type FaultGate } from '../../sandbox/faults.ts';
import { aJiraSite, aJiraToken, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import type { JiraProject, JiraSite, JiraToken, JiraUser } from '../../sandbox/jira/state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import type { Gate, Seen } from '../../sandbox/server.ts';
import { createJiraClient, type JiraClient, type JiraOptions } from '../../src/platform/jira/client.ts';
import { createJiraTracker, type JiraTrackerOptions } from '../../src/trackers/jira/tracker.ts';
import type { Tracker } from '../../src/trackers/tracker.ts';

export interface JiraWorld {
  readonly sandbox: Sandbox;
  readonly site: JiraSite;
  readonly project: JiraProject;
  readonly ada: JiraUser;
  readonly token: JiraToken;
  readonly url: string;
  /** The world's clock, which tests move. */
  readonly clock: { now: Date };
  client(more?: Partial<JiraOptions>): JiraClient;
  tracker(more?: Partial<JiraTrackerOptions>): Tracker;
  faults(...plan: readonly Fault[]): FaultGate;
  gate(gate: Gate): void;
  /** Requests since the test began. */
  seen(): readonly Seen[];
}

/** One server for a file; each test has a site of its own. */
export function aJiraWorld(): JiraWorld {
  const clock = { now: new Date() };
  const start = new Date('2026-11-21T12:00:30.250Z');
  let sandbox: Sandbox | undefined;
  let made: Pick<JiraWorld, 'site' | 'project' | 'ada' | 'token' | 'url'> | undefined;
  let seenBefore = 0;
  let sites = 0;
  const running = () => {
    if (sandbox) return sandbox;
    throw new Error('the world begins with the first test');
  };
  const now = () => {
    if (made) return made;
    throw new Error('a site begins with its test');
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ now: () => clock.now });
  });
  beforeEach(() => {
    clock.now = start;
    sites += 1;
    const prefix = `/jira-${sites}`;
    const site = aJiraSite(running().world, prefix);
    const token = aJiraToken(site, 'jira-token', {
      user: aJiraUser(site, 'Sync Bot', { timeZone: 'Asia/Tokyo' }),
    });
    const project = aProject(site, 'SHOP', { components: ['web', 'api'], versions: ['1.0', '2.0'] });
    const ada = aJiraUser(site, 'Ada Lovelace');
    made = { site, token, project, ada, url: `${running().server.origin}${prefix}` };
    seenBefore = running().server.seen.length;
  });
  afterEach(() => running().server.setGate(undefined));
  afterAll(() => running().close());

  const client = (more: Partial<JiraOptions> = {}) =>
    createJiraClient({
      url: now().url,
      email: 'sync.bot@example.com',
      token: 'jira-token',
      patience: { pauses: [0, 0], longestWait: 0 },
      env: {},
      signal: new AbortController().signal,
      ...more,
    });

  return {
    clock,
    client,
    get sandbox() {
      return running();
    },
    get site() {
      return now().site;
    },
    get project() {
      return now().project;
    },
    get ada() {
      return now().ada;
    },
    get token() {
      return now().token;
    },
    get url() {
      return now().url;
    },
    tracker: (more = {}) => createJiraTracker({ port: client(), project: 'SHOP', ...more }),
    faults(...plan) {
      const gate = createFaultGate(plan);
      running().server.setGate(gate);
      return gate;
    },
    gate: (gate) => running().server.setGate(gate),
    seen: () => running().server.seen.slice(seenBefore),
  };
}

/** Everything that a list gives. */
export async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}
