import { describe, expect, test } from '@jest/globals';
import type { Commit } from '../../src/siblings/commit.ts';
import { readCommits } from '../../src/siblings/new-commits.ts';
import type { SiblingObjects } from '../../src/siblings/ports.ts';
import type { Range } from '../../src/siblings/range.ts';
import { aCommit, aLocated, sha } from '../builders/siblings.ts';

function committed(name: string, day: string): Commit {
  return { ...aCommit(name), committedAt: `${Date.parse(`${day}T12:00:00Z`) / 1000} +0000` };
}

const history = [
  committed('older', '2026-09-01'),
  committed('c1', '2026-11-01'),
  // Its clock was wrong; it came after c1 all the same.
  committed('c2', '2026-10-01'),
  committed('c3', '2026-11-03'),
];

const objects = {
  log: async () => history,
  readCommits: async (shas: readonly string[]) => shas.map(() => aCommit('retried')),
} as unknown as SiblingObjects;

async function read(parts: Partial<Extract<Range, { kind: 'commits' }>>, retries: readonly string[] = []) {
  const { commits } = await readCommits(objects, {
    range: { kind: 'commits', baseline: undefined, depth: 5, findings: [], ...parts },
    retries,
    located: aLocated(),
    baseline: { sha: undefined, handled: new Set([sha('c3')]), retried: new Set(), source: 'start' },
  });
  return commits.map((commit) => commit.sha);
}

describe('the commits to look at', () => {
  test('are those that are not handled yet', async () => {
    expect(await read({})).toEqual(['older', 'c1', 'c2'].map(sha));
  });

  test('of a first run begin where `start` says, however many generations were fetched', async () => {
    expect(await read({ since: new Date('2026-10-20T00:00:00Z') })).toEqual(['c1', 'c2'].map(sha));
  });

  test('begin with what is offered again, and hold that once', async () => {
    expect(await read({}, [sha('retried'), sha('c3')])).toEqual(
      ['retried', 'older', 'c1', 'c2', 'c3'].map(sha),
    );
  });
});
