import { describe, expect, test } from '@jest/globals';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';
import { type Baseline, type BaselineSources, findBaseline } from '../../src/siblings/baseline.ts';
import type { Comparison, PullRequestDetail } from '../../src/siblings/discovery.ts';
import { type Offer, writeOffer } from '../../src/siblings/marker.ts';
import { measureRange } from '../../src/siblings/range.ts';
import { aMemory, aPullRequest, aSibling, sha } from '../builders/siblings.ts';

function anOffer(parts: Partial<Offer> = {}): Offer {
  return {
    sibling: 'acme/ui',
    branch: 'main',
    from: sha('from'),
    to: sha('to'),
    handled: [],
    retried: [],
    title: 'ab',
    draft: false,
    verdict: null,
    merge: null,
    dropped: [],
    ...parts,
  };
}

function aDetail(offer: Offer | undefined, author = 'sync-bot'): PullRequestDetail {
  const body = offer ? render(writeOffer(offer), createRedactor()) : 'written by hand';
  return { body, author } as PullRequestDetail;
}

/** The sibling's history: how many commits each one is behind the head. */
const behind: Readonly<Record<string, number>> = { [sha('old')]: 9, [sha('to')]: 4, [sha('new')]: 2 };

function sources(parts: Partial<BaselineSources> = {}): BaselineSources {
  return {
    sibling: aSibling(),
    repo: 'acme/ui',
    branch: 'main',
    head: sha('head'),
    view: { sha: undefined, pullRequests: [] },
    memory: undefined,
    actor: 'sync-bot',
    readPullRequest: async () => aDetail(anOffer()),
    readOrigins: async () => [],
    compare: async (base) => compared(behind[base]),
    ...parts,
  };
}

function compared(ahead: number | undefined): Comparison | undefined {
  if (ahead === undefined) return undefined;
  return { status: 'ahead', base: sha('any'), ahead, mergeBase: sha('any') };
}

const merged = aPullRequest({ number: 9, state: 'merged' });

describe('the baseline', () => {
  test('is the word of the state while it accounts for the newest settled pull request', async () => {
    const memory = aMemory({ settled: 9, handled: [sha('x')] });
    const view = { sha: undefined, pullRequests: [merged] };
    expect(await findBaseline(sources({ memory, view }))).toMatchObject({
      sha: sha('remembered'),
      handled: new Set([sha('x')]),
      source: 'state',
    });
  });

  test('moves to what the marker of a newly settled pull request says', async () => {
    const memory = aMemory({ settled: null, pullRequest: 9 });
    const view = { sha: undefined, pullRequests: [merged] };
    expect((await findBaseline(sources({ memory, view }))).sha).toBe(sha('to'));
  });

  test('goes back to where a declined pull request started when a person opens it again', async () => {
    const memory = aMemory({ settled: 9 });
    const view = { sha: undefined, pullRequests: [aPullRequest({ number: 9 })] };
    expect((await findBaseline(sources({ memory, view }))).sha).toBe(sha('from'));
  });

  test('is never the head on the word of the state alone while a pull request is open', async () => {
    const memory = aMemory({ baseline: sha('head') });
    const view = { sha: sha('tip'), pullRequests: [aPullRequest()] };
    expect(await findBaseline(sources({ memory, view }))).toMatchObject({
      sha: sha('from'),
      source: 'pull request',
    });
  });

  test('falls back to the offer in the state when a person removed the marker', async () => {
    const memory = aMemory({ pullRequest: 9, offered: { to: sha('new'), handled: [sha('y')] } });
    const view = { sha: undefined, pullRequests: [merged] };
    const readPullRequest = async () => aDetail(undefined);
    expect(await findBaseline(sources({ memory, view, readPullRequest }))).toMatchObject({
      sha: sha('new'),
      handled: new Set([sha('y')]),
    });
  });

  test('without a state is what the newest settled marker says, so that what waited below a trailer comes', async () => {
    const view = { sha: undefined, pullRequests: [merged] };
    const found = await findBaseline(sources({ view, readOrigins: async () => [sha('new'), sha('old')] }));
    expect(found).toMatchObject({ sha: sha('to'), source: 'pull request' });
    expect(found.handled).toContain(sha('new'));
  });

  test('without a state and a marker is the furthest trailer', async () => {
    const readPullRequest = async () => aDetail(undefined);
    const view = { sha: undefined, pullRequests: [merged] };
    const readOrigins = async () => [sha('old'), sha('new')];
    expect(await findBaseline(sources({ view, readPullRequest, readOrigins }))).toMatchObject({
      sha: sha('new'),
      source: 'trailers',
    });
  });

  test('without a state is the furthest trailer when the sibling no longer has what the marker names', async () => {
    const readPullRequest = async () => aDetail(anOffer({ to: sha('rewritten') }));
    const view = { sha: undefined, pullRequests: [merged] };
    const readOrigins = async () => [sha('old')];
    expect((await findBaseline(sources({ view, readPullRequest, readOrigins }))).sha).toBe(sha('old'));
  });

  test('counts all commits that trailers name as handled', async () => {
    const { handled } = await findBaseline(sources({ readOrigins: async () => [sha('new'), sha('old')] }));
    expect(handled).toEqual(new Set([sha('new'), sha('old')]));
  });

  test('leaves out trailers that the sibling no longer knows', async () => {
    const found = await findBaseline(sources({ readOrigins: async () => [sha('rewritten'), sha('old')] }));
    expect(found.sha).toBe(sha('old'));
  });

  test('without a settled pull request is where the open one started', async () => {
    const view = { sha: sha('tip'), pullRequests: [aPullRequest()] };
    expect(await findBaseline(sources({ view }))).toMatchObject({ sha: sha('from'), source: 'pull request' });
  });

  test('does not believe a marker in a pull request of another author', async () => {
    const view = { sha: undefined, pullRequests: [merged] };
    const readPullRequest = async () => aDetail(anOffer(), 'mallory');
    expect(await findBaseline(sources({ view, readPullRequest }))).toMatchObject({
      sha: undefined,
      source: 'start',
    });
  });

  test('does not believe a marker about another sibling', async () => {
    const view = { sha: undefined, pullRequests: [merged] };
    const readPullRequest = async () => aDetail(anOffer({ sibling: 'acme/other' }));
    expect((await findBaseline(sources({ view, readPullRequest }))).sha).toBeUndefined();
  });

  test('is left to `start` when nothing is known', async () => {
    expect(await findBaseline(sources())).toMatchObject({ sha: undefined, source: 'start' });
  });
});

describe('the range to fetch', () => {
  const known = (sha: Baseline['sha']): Baseline => ({
    sha,
    handled: new Set(),
    retried: new Set(),
    source: 'state',
  });
  const measure = (
    baseline: Baseline['sha'],
    comparison: Comparison | undefined,
    start = aSibling().start,
    count = 5,
  ) =>
    measureRange(known(baseline), {
      subject: 'acme/ui',
      start,
      head: sha('head'),
      now: new Date('2026-11-20T00:00:00Z'),
      compare: async () => comparison,
      countSince: async () => count,
    });

  test('is one generation deeper than the commits that are new', async () => {
    expect(await measure(sha('b'), compared(3))).toEqual({
      kind: 'commits',
      baseline: sha('b'),
      depth: 4,
      findings: [],
    });
  });

  test('is nothing when the head is the baseline', async () => {
    expect(await measure(sha('head'), undefined)).toMatchObject({ kind: 'nothing', baseline: sha('head') });
  });

  test('is all of the history from a baseline of none', async () => {
    expect(await measure(null, undefined)).toMatchObject({
      kind: 'commits',
      baseline: null,
      depth: undefined,
    });
  });

  test('starts at the fork when the history was rewritten, and says so', async () => {
    const diverged: Comparison = { status: 'diverged', base: sha('b'), ahead: 2, mergeBase: sha('fork') };
    const range = await measure(sha('b'), diverged);
    expect(range).toMatchObject({ kind: 'commits', baseline: sha('fork'), depth: 3 });
    expect(range.findings.map(({ code }) => code)).toEqual(['SIBLING_REWRITTEN']);
  });

  test('is nothing when the sibling went back behind the baseline, and says so', async () => {
    const range = await measure(sha('b'), {
      status: 'behind',
      base: sha('b'),
      ahead: 0,
      mergeBase: sha('head'),
    });
    expect(range).toMatchObject({ kind: 'nothing', baseline: sha('head') });
    expect(range.findings).toHaveLength(1);
  });

  test('begins anew by `start` when the baseline is gone', async () => {
    const range = await measure(sha('b'), undefined);
    expect(range).toMatchObject({ kind: 'commits', baseline: undefined, depth: 6 });
    expect(range.findings).toHaveLength(1);
  });

  test.each([
    ['a span of days', { kind: 'days', days: 30 } as const, { kind: 'commits', depth: 6 }],
    ['head', { kind: 'head' } as const, { kind: 'nothing', baseline: sha('head') }],
    ['a commit', { kind: 'sha', sha: sha('s') } as const, { kind: 'commits', baseline: sha('s'), depth: 4 }],
  ])('of a first run follows `start`: %s', async (_, start, expected) => {
    expect(await measure(undefined, compared(3), start)).toMatchObject(expected);
  });

  test('is nothing when no commit is young enough', async () => {
    expect(await measure(undefined, undefined, { kind: 'days', days: 1 }, 0)).toMatchObject({
      kind: 'nothing',
    });
  });

  test('refuses a start that the branch does not have', async () => {
    await expect(measure(undefined, undefined, { kind: 'sha', sha: sha('gone') })).rejects.toMatchObject({
      code: 'START_NOT_FOUND',
    });
  });
});
