/** Whose code can be in a verdict: what the setup made for one tree is not for another's to rest on. */
import { expect, test } from '@jest/globals';
import type { Trees } from '../../src/platform/git/siblings.ts';
import type { ProvingGround } from '../../src/prove/ports.ts';
import { createProver } from '../../src/prover.ts';
import { emptyDocument } from '../../src/state/document.ts';
import { aCommandStep, aResult, someRules } from '../builders/prove.ts';

/** The setup installs the tool that is in the tree; the tool of the tree `evil` finds fault with everything. */
function aGround(): ProvingGround {
  const kept = new Map<string, string>();
  const open = async (tree: string) => {
    let tool = 'none';
    return {
      root: '/w',
      files: new Map<string, string>(),
      run: async ({ line }: { readonly line: string }) => {
        if (line === 'setup') tool = tree;
        return aResult({ code: line !== 'setup' && tool === 'evil' ? 1 : 0 });
      },
      start: async () => {
        throw new Error('nothing is started here');
      },
      read: async () => ({ kind: 'absent' as const }),
      remove: async () => {},
      keepMade: async (key: string) => {
        kept.set(key, tool);
      },
      restoreMade: async (key: string) => {
        tool = kept.get(key) ?? tool;
        return kept.has(key);
      },
      close: async () => {},
    };
  };
  return { guard: 'namespaces', toolVersions: async () => 'node 24', open };
}

function aProver(progress: (subject: string, message: string) => void = () => {}) {
  const ground = aGround();
  const setup = { run: 'setup', timeout: 1000 };
  const prover = createProver({
    rules: someRules([aCommandStep({ run: 'check', format: 'exit-code' })], { setup }),
    ground: async () => ground,
    remembered: {},
    isSealed: true,
    trees: async () => ({}) as Trees,
    progress,
    signal: new AbortController().signal,
  });
  const ask = async (subject: string, tree: string, isSearch = false) => {
    const at = {
      subject,
      trusted: true,
      commit: tree,
      tree,
      changedPaths: ['a'],
      left: 1,
      likely: 1,
      fresh: false,
    };
    const answer = await prover.verdictOf({ ...at, isSearch });
    return 'why' in answer ? answer.why : answer.verdict.steps.map(({ status }) => status).join();
  };
  const remembered = () =>
    Object.values(prover.remember(emptyDocument(), new Date(0)).verdicts).map(({ tree }) => tree);
  return { ask, remembered };
}

test('what a candidate does in its setup changes no verdict on the target or on another candidate', async () => {
  const { ask } = aProver();
  expect(await ask('acme/evil', 'evil')).toBe('failed');
  expect(await ask('acme/evil', 'base')).toBe('passed');
  expect(await ask('acme/evil', 'rest')).toBe('passed');
  expect(await ask('acme/good', 'good')).toBe('passed');
});

test('what was found on the way to a commit is no verdict on a candidate, now or later', async () => {
  const { ask, remembered } = aProver();
  expect(await ask('acme/evil', 'evil', true)).toBe('failed');
  expect(await ask('acme/evil', 'rest', true)).toBe('failed');
  expect(remembered()).toEqual([]);
  expect(await ask('acme/evil', 'rest')).toBe('passed');
  expect(remembered()).toEqual(['rest']);
});

test('the log says why a tree is proved', async () => {
  const lines: string[] = [];
  const { ask } = aProver((_, message) => lines.push(message));
  await ask('acme/good', 'good');
  await ask('acme/good', 'half', true);
  expect(lines.filter((line) => line.startsWith('proving'))).toEqual([
    'proving tree 1 of 1 planned so far: what is offered, as a whole',
    expect.stringMatching(
      /^proving tree 2 .*: some of the commits, to find the one that brings new trouble$/,
    ),
  ]);
});

test('the log counts the steps, and the setup is none of them', async () => {
  const lines: string[] = [];
  const { ask } = aProver((_, message) => lines.push(message));
  await ask('acme/good', 'good');
  expect(lines.slice(1)).toEqual(['setup', expect.stringMatching(/ \(1 of 1\)$/)]);
});
