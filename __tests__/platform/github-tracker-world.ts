/** The action's trackers for GitHub against the sandbox, over real HTTP. */
import { afterEach } from '@jest/globals';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { createGitHubClient } from '../../src/platform/github/client.ts';
import { createGitHubPlacesPort } from '../../src/platform/github/issue-places.ts';
import { createGitHubTrackerPort } from '../../src/platform/github/tracker-port.ts';
import { createGitHubRestPort } from '../../src/platform/github/tracker-rest.ts';
import type { GitHubPlacesPort, GitHubPort, GitHubRestPort } from '../../src/trackers/github/ports.ts';
import type { NewItem, TrackedItem, Tracker } from '../../src/trackers/tracker.ts';
import { anIssueBench, type IssueBench } from '../sandbox/issue-bench.ts';

export interface GitHubTrackerWorld {
  readonly bench: IssueBench;
  port(token?: string): GitHubPort;
  places(token?: string): GitHubPlacesPort;
  rest(token?: string): GitHubRestPort;
  faults(...plan: readonly Fault[]): void;
  /** Requests since this was asked last. */
  requests(): number;
}

export function aGitHubTrackerWorld(): GitHubTrackerWorld {
  const at = anIssueBench();
  let before = 0;
  afterEach(() => at().server.setGate(undefined));
  const client = (token: string) =>
    createGitHubClient({
      token,
      tokenName: 'token',
      patience: { pauses: [0, 0], pace: 0, longestWait: 0 },
      debug: () => {},
      env: { GITHUB_API_URL: `${at().server.origin}/api/v3` },
      signal: new AbortController().signal,
    });
  return {
    get bench() {
      return at();
    },
    port: (token = 'app') => createGitHubTrackerPort(client(token)),
    places: (token = 'app') => createGitHubPlacesPort(client(token)),
    rest: (token = 'app') => createGitHubRestPort(client(token)),
    faults: (...plan) => at().server.setGate(createFaultGate(plan)),
    requests() {
      const now = at().server.seen.length;
      const made = now - before;
      before = now;
      return made;
    },
  };
}

let links = 0;

export function aNewItem(fields: NewItem['fields']): NewItem {
  links += 1;
  const link = links.toString(16).padStart(32, '0');
  return { clientId: link, fields, mark: { link, sides: [{ system: 'linear', id: `ENG-${links}` }] } };
}

export async function listed(
  tracker: Tracker,
  query: Partial<Parameters<Tracker['list']>[0]> = {},
): Promise<readonly TrackedItem[]> {
  const all: TrackedItem[] = [];
  for await (const page of tracker.list({ filter: {}, since: undefined, ...query })) all.push(...page);
  return all;
}

/** What was written, where all went well. */
export function now<T>(written: readonly { readonly ok: boolean; readonly now?: T }[]): T[] {
  return written.map((one) => {
    if (!one.ok || one.now === undefined)
      throw (one as { readonly error?: Error }).error ?? new Error('not written');
    return one.now;
  });
}
