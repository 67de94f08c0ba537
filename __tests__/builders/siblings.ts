/** Builders of what the siblings capability observes; each part has defaults that a test overrides. */
import type { Sibling } from '../../src/model/sibling.ts';
import type { Candidate } from '../../src/siblings/candidate.ts';
import { absent, type Commit } from '../../src/siblings/commit.ts';
import type { PullRequestView, TargetView } from '../../src/siblings/discovery.ts';
import type { Pick } from '../../src/siblings/integration.ts';
import type { Memory } from '../../src/siblings/memory.ts';
import type { IntegratedObservation, Located } from '../../src/siblings/observation.ts';
import type { SiblingsRules } from '../../src/siblings/rules.ts';
import type { LeftOut, NotSelected, Selected } from '../../src/siblings/selection.ts';

/** 40 hex digits from a short name: `sha('a1')`. */
export function sha(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(40, '0').slice(0, 40);
}

export function aSibling(parts: Partial<Sibling> = {}): Sibling {
  return {
    repo: 'acme/ui',
    branch: undefined,
    start: { kind: 'days', days: 30 },
    types: ['feat', 'fix'],
    scopes: [],
    authors: { allow: [], deny: [] },
    since: undefined,
    until: undefined,
    maxCommits: 50,
    paths: { allow: [], deny: [], optIn: [], map: {} },
    onConflict: 'draft',
    merges: 'first-parent',
    trusted: false,
    publish: false,
    retry: [],
    allowCredentials: [],
    tokenEnv: undefined,
    where: { file: '.github/sync.yml', line: 2, column: 5 },
    ...parts,
  };
}

export function aCommit(name: string, message = `feat: ${name}`): Commit {
  return {
    sha: sha(name),
    parents: [sha(`before ${name}`)],
    author: { name: 'Ada Lovelace', email: 'ada@example.com', at: '1790000000 +0000' },
    committedAt: '1790000000 +0000',
    message,
    files: [],
  };
}

export function aSelected(name: string): Selected {
  return { commit: aCommit(name), type: 'feat', breaking: false, files: [], dropped: [] };
}

export function aLeftOut(name: string, why: LeftOut): NotSelected {
  return { commit: aCommit(name), why, dropped: [] };
}

export function aPick(name: string, result: Pick['result'] = 'picked'): Pick {
  const selected = aSelected(name);
  const conflicts = [{ path: 'src/a.ts', kind: 'content', kept: 'markers' }] as const;
  switch (result) {
    case 'picked':
      return { selected, result, sha: sha(`picked ${name}`) };
    case 'present':
      return { selected, result };
    case 'conflict':
      return { selected, result, sha: sha(`picked ${name}`), conflicts, prerequisites: [] };
    case 'left-out':
      return { selected, result, conflicts, prerequisites: [] };
    case 'waits':
      return { selected, result, for: sha('earlier') };
    case 'dropped':
      return { selected, result, for: undefined };
  }
}

export function aPullRequest(parts: Partial<PullRequestView> = {}): PullRequestView {
  return {
    number: 7,
    url: 'https://github.com/acme/app/pull/7',
    state: 'open',
    base: 'main',
    headSha: sha('tip'),
    mergeable: true,
    mergeState: 'clean',
    draft: false,
    armed: false,
    ...parts,
  };
}

export function aTarget(parts: Partial<TargetView> = {}): TargetView {
  return {
    repo: 'acme/app',
    isPrivate: true,
    base: { name: 'main', sha: sha('base') },
    labels: new Set(['auto-sync', 'source:ui', 'risk:low', 'risk:medium', 'risk:high', 'risk:critical']),
    actor: 'sync-bot',
    branches: new Map(),
    merging: undefined,
    ...parts,
  };
}

export function aLocated(parts: Partial<Located> = {}): Located {
  return {
    sibling: aSibling(),
    repo: 'acme/ui',
    url: 'https://github.com/acme/ui',
    branch: 'main',
    head: sha('head'),
    isPrivate: false,
    syncBranch: 'sync/acme/ui/main',
    view: { sha: undefined, pullRequests: [] },
    memory: undefined,
    ...parts,
  };
}

export function aCandidate(parts: Partial<Candidate> = {}): Candidate {
  const proof = { status: 'not-proved', reason: { why: 'not-configured' } } as const;
  return { proof, offenders: [], isDraft: false, definitions: [], ...parts };
}

export function anIntegrated(
  picks: readonly Pick[],
  parts: Partial<IntegratedObservation> = {},
): IntegratedObservation {
  const base = sha('base');
  const carried = picks.flatMap((pick) => ('sha' in pick ? [pick.sha] : []));
  return {
    status: 'integrated',
    sibling: aSibling(),
    subject: 'acme/ui',
    findings: [],
    located: aLocated(),
    baseline: { sha: sha('from'), handled: new Set(), retried: new Set(), source: 'state' },
    from: sha('from'),
    selection: { selected: picks.map(({ selected }) => selected), leftOut: [] },
    integration: {
      picks,
      base,
      tip: carried.at(-1) ?? base,
      tree: sha('tree'),
      files: [{ path: 'src/a.ts', before: absent, after: { mode: '100644', oid: sha('file') } }],
    },
    candidate: aCandidate(),
    lines: undefined,
    appended: false,
    to: { sha: sha('head'), handled: [], retried: [] },
    ...parts,
  };
}

export function aMemory(parts: Partial<Memory> = {}): Memory {
  return {
    merge: null,
    target: 'acme/app#main',
    baseline: sha('remembered'),
    handled: [],
    retried: [],
    offered: null,
    head: sha('head'),
    base: sha('base'),
    tip: null,
    pullRequest: null,
    conflicts: 0,
    settled: null,
    digest: 'ab',
    renewed: '2026-11-20T10:00:00.000Z',
    ...parts,
  };
}

export const noRules: SiblingsRules = {
  pullRequest: {
    labels: ['auto-sync'],
    reviewers: [],
    assignees: [],
    milestone: undefined,
    draft: false,
    base: undefined,
  },
  risk: {
    autoMerge: { atMost: 5, method: undefined },
    weights: {
      'files-changed': 1,
      'type-errors': 3,
      'test-failures': 5,
      prisma: 2,
      'lint-errors': 0,
      'workflow-files': 0,
      'lock-files': 0,
      migrations: 0,
      'lines-changed': 0,
      'missing-tests': 0,
    },
    levels: { low: 5, medium: 15, high: 40 },
  },
  validation: undefined,
};
