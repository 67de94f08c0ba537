import { describe, expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import type { Finding } from '../../src/model/finding.ts';
import { createRedactor } from '../../src/report/redact.ts';
import type { ApplyDeps } from '../../src/siblings/apply-deps.ts';
import type { WantedPullRequest } from '../../src/siblings/change.ts';
import type { PullRequestDetail } from '../../src/siblings/discovery.ts';
import { fingerprintOf, readOffer } from '../../src/siblings/marker.ts';
import { openPullRequest, updatePullRequest } from '../../src/siblings/pull-request.ts';
import { anIntegrated, aPick, sha } from '../builders/siblings.ts';

const title = 'Sync acme/ui: 1 commit';

function aWanted(draft: boolean, parts: Partial<WantedPullRequest> = {}): WantedPullRequest {
  return {
    head: 'sync/acme/ui/main',
    base: 'main',
    title,
    draft,
    labels: [],
    reviewers: [],
    assignees: [],
    milestone: undefined,
    about: anIntegrated([aPick('c1')]),
    offer: {
      sibling: 'acme/ui',
      branch: 'main',
      from: sha('from'),
      to: sha('to'),
      handled: [],
      retried: [],
      title: fingerprintOf(title),
      draft,
      verdict: null,
      merge: null,
      dropped: [],
    },
    risk: { score: 1, level: 'low', factors: [] },
    decision: { kind: 'review', reasons: ['no `validation` is configured'] },
    ...parts,
  };
}

/** A host with one pull request, which people may change between runs. */
function aHost() {
  const pull = { number: 1, state: 'open', draft: false, title: '', body: '', url: 'https://x/1' } as Record<
    string,
    unknown
  >;
  const none = new Set<string>();
  const github = {
    createPullRequest: async (wanted: object) => {
      Object.assign(pull, wanted);
      return { number: 1, url: 'https://x/1', adopted: false };
    },
    readPullRequest: async () =>
      ({
        labels: [],
        reviewers: [],
        assignees: [],
        milestone: undefined,
        ...pull,
      }) as unknown as PullRequestDetail,
    updatePullRequest: async (_: number, changes: object) => {
      Object.assign(pull, changes);
    },
    setDraft: async (_: string, draft: boolean) => {
      pull.draft = draft;
    },
    setMilestone: async (_: number, milestone: string) => {
      pull.milestone = milestone;
      return milestone === 'Q3';
    },
    addLabels: async (_: number, labels: readonly string[]) => {
      if (labels.includes('bad')) throw new SyncError('REFERENCE_NOT_FOUND', 'Validation Failed');
      pull.labels = [...(Array.isArray(pull.labels) ? pull.labels : []), ...labels];
    },
    readRemovals: async () => ({ labels: none, reviewers: none, assignees: none }),
  };
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const deps = { github, redactor: createRedactor(), report } as unknown as ApplyDeps;
  return {
    pull,
    findings,
    open: (wanted: WantedPullRequest) => openPullRequest(wanted, deps),
    update: (wanted: WantedPullRequest) => updatePullRequest(1, wanted, deps),
  };
}

describe('whether a pull request is a draft', () => {
  test('is left to the person who marked it ready, however many runs the trouble lasts', async () => {
    const host = aHost();
    await host.open(aWanted(true));
    expect(host.pull.draft).toBe(true);
    host.pull.draft = false;
    for (let run = 0; run < 3; run += 1) {
      await host.update(aWanted(true));
      expect(host.pull.draft).toBe(false);
    }
  });

  test('ends with the trouble, and begins again with new trouble', async () => {
    const host = aHost();
    await host.open(aWanted(true));
    await host.update(aWanted(false));
    expect(host.pull.draft).toBe(false);
    await host.update(aWanted(true));
    expect(host.pull.draft).toBe(true);
  });

  test('is not ended by us where a person began it', async () => {
    const host = aHost();
    await host.open(aWanted(false));
    host.pull.draft = true;
    await host.update(aWanted(false));
    expect(host.pull.draft).toBe(true);
  });
});

describe('an update', () => {
  test('that finds everything as it should be changes nothing', async () => {
    const host = aHost();
    await host.open(aWanted(false));
    expect(await host.update(aWanted(false))).toMatchObject({ changed: false });
  });

  test('that only sets the milestone is a change', async () => {
    const host = aHost();
    await host.open(aWanted(false));
    expect(await host.update(aWanted(false, { milestone: 'Q3' }))).toMatchObject({ changed: true });
    expect(await host.update(aWanted(false, { milestone: 'Q3' }))).toMatchObject({ changed: false });
  });
});

test('a label that GitHub does not take costs only itself, and is told in our words', async () => {
  const host = aHost();
  await host.open(aWanted(false, { labels: ['auto-sync', 'bad'] }));
  expect(host.pull.labels).toEqual(['auto-sync']);
  expect(host.findings).toMatchObject([
    { severity: 'warning', code: 'REFERENCE_NOT_FOUND', what: 'GitHub takes no label `bad`.' },
  ]);
  expect(await host.update(aWanted(false, { labels: ['auto-sync', 'bad'] }))).toMatchObject({
    changed: false,
  });
});

describe('a body that people filled nearly to the limit', () => {
  test.each([64_000, 65_000, 65_050, 65_100, 65_150, 65_500, 65_536])(
    'of %d characters is kept whole, within the limit, and not sent again',
    async (length) => {
      const host = aHost();
      await host.open(aWanted(false));
      const people = 'x'.repeat(length);
      host.pull.body = people;
      await host.update(aWanted(false));
      const first = String(host.pull.body);
      expect(first.startsWith(people)).toBe(true);
      expect(first.length).toBeLessThanOrEqual(65_536);
      // Where ours fits at all, the offer is in it.
      expect(readOffer(first, 'acme/ui', 'main') !== undefined).toBe(length < 65_300);
      expect(await host.update(aWanted(false))).toMatchObject({ changed: false });
      expect(host.pull.body).toBe(first);
    },
  );
});
