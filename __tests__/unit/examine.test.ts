/** Which verdicts a candidate may rest on, by where they come from. */
import { expect, test } from '@jest/globals';
import type { ValidationRules } from '../../src/model/validation.ts';
import type { Verdict } from '../../src/prove/verdict.ts';
import { examine } from '../../src/siblings/examine.ts';
import type { KnownVerdict, Prover } from '../../src/siblings/prover.ts';

const rules: ValidationRules = {
  mode: 'final',
  setup: undefined,
  steps: [],
  env: [],
  definitions: [],
  limits: { output: 1, processes: 1, disk: 1, proof: 1 },
};

function aVerdict(tree: string, errors: readonly string[]): Verdict {
  return {
    key: `key of ${tree}`,
    tree,
    guard: 'namespaces',
    milliseconds: 1,
    steps: [
      {
        ...{ kind: 'test', name: 'test', readable: true, tests: 3, flaky: false, milliseconds: 1 },
        status: errors.length > 0 ? 'failed' : 'passed',
        errors: errors.map((identity) => ({ identity, count: 1, sample: undefined })),
        fault: undefined,
        why: undefined,
        log: undefined,
      },
    ],
  };
}

type Source = Omit<KnownVerdict, 'verdict'>;
const here: Source = { source: 'run' };
const state: Source = { source: 'state' };
const claim: Source = { source: 'claim' };
const hearsay: Source = { source: 'claim', isHearsay: true };

interface Case {
  /** What is remembered, or claimed, of the tip and of the target's own tree: its errors. */
  readonly tip?: readonly string[];
  readonly base?: readonly string[];
  readonly source: Source;
  readonly marked?: boolean;
  readonly trusted?: boolean;
}

/** In truth the tip has the error `new`, and the target none. */
async function examined({ tip, base, source, marked = false, trusted = true }: Case) {
  const truth: Record<string, readonly string[]> = { tip: ['new'], base: [] };
  const remembered: Record<string, readonly string[] | undefined> = { tip, base };
  const prover: Prover = {
    rules,
    definitionsIn: async () => [],
    verdictOf: async ({ tree, fresh }) => {
      const known = fresh ? undefined : remembered[tree];
      return known
        ? { verdict: aVerdict(tree, known), ...source }
        : { verdict: aVerdict(tree, truth[tree] ?? []), ...here };
    },
  };
  const at = (name: string) => ({ commit: name, tree: name });
  const result = await examine({
    ...{ subject: 'acme/ui', trusted, base: at('base'), tip: at('tip'), prefixes: [], changedPaths: [] },
    isMarked: async () => marked,
    isDropped: async () => false,
    prover,
  });
  if (result.status !== 'proved') return result.reason.why;
  return { isGreen: result.trouble.isGreen, source: result.known.source };
}

test.each<[string, Case, unknown]>([
  ['a sealed verdict stands', { tip: [], source: { source: 'sealed' } }, { isGreen: true, source: 'sealed' }],
  ['one of the state alone is made again', { tip: [], source: state }, { isGreen: false, source: 'run' }],
  [
    'one that our pull request names stands',
    { tip: [], source: state, marked: true },
    { isGreen: true, source: 'marked' },
  ],
  [
    'one for an untrusted sibling stays what it is',
    { tip: [], source: state, trusted: false },
    { isGreen: true, source: 'state' },
  ],
  ['a claim of now stays a claim', { tip: [], source: claim }, { isGreen: true, source: 'claim' }],
  ['a claim of before is made again', { tip: [], source: hearsay }, { isGreen: false, source: 'run' }],
  [
    'a claim of before is made again also without trust',
    { tip: [], source: hearsay, trusted: false },
    { isGreen: false, source: 'run' },
  ],
  [
    'a claim that our pull request names stays a claim',
    { tip: [], source: hearsay, marked: true },
    { isGreen: true, source: 'claim' },
  ],
  [
    'errors of the target that the state alone knows excuse none',
    { base: ['new'], source: state },
    { isGreen: false, source: 'run' },
  ],
  [
    'errors of the target that were claimed before excuse none',
    { base: ['new'], source: hearsay },
    { isGreen: false, source: 'run' },
  ],
  [
    'claims of before on both excuse none',
    { tip: ['old'], base: ['old'], source: hearsay },
    { isGreen: false, source: 'run' },
  ],
  [
    'errors of the target that are sealed count',
    { base: ['new'], source: { source: 'sealed' } },
    { isGreen: true, source: 'run' },
  ],
])('%s', async (_, one, expected) => {
  expect(await examined(one)).toEqual(expected);
});

interface Blame {
  /** Errors by tree, in truth: the target's `base`, and `1` to `4`, as far as each commit. */
  readonly truth?: Readonly<Record<string, readonly string[]>>;
  readonly remembered: Readonly<Record<string, readonly string[]>>;
  readonly source: Source;
  readonly isDropped?: boolean;
  readonly mode?: ValidationRules['mode'];
}

/** Which commit is blamed, what was proved in this run, and how many proofs were expected each time. */
async function blamed({ truth = {}, remembered, source, isDropped = false, mode = 'bisect' }: Blame) {
  const proofs = new Set<string>();
  const expected: number[] = [];
  const prover: Prover = {
    rules: { ...rules, mode },
    definitionsIn: async () => [],
    verdictOf: async ({ tree, fresh, likely }) => {
      const known = fresh ? undefined : remembered[tree];
      if (known) return { verdict: aVerdict(tree, known), ...source };
      if (!proofs.has(tree)) expected.push(likely);
      proofs.add(tree);
      return { verdict: aVerdict(tree, truth[tree] ?? []), ...here };
    },
  };
  const at = (name: string) => ({ commit: `commit ${name}`, tree: name });
  const result = await examine({
    ...{ subject: 'acme/ui', trusted: true, base: at('base'), tip: at('4'), changedPaths: [] },
    prefixes: ['1', '2', '3', '4'].map(at),
    isMarked: async () => false,
    isDropped: async ({ commit }, verdict) => isDropped && commit === 'commit 3' && verdict === 'key of 4',
    prover,
  });
  if (result.status !== 'proved') return result.reason.why;
  return { blames: result.offender?.tree, proved: [...proofs].sort().join(' '), expected };
}

/** Blames the third of four commits. */
const third = { base: [], '1': [], '2': [], '3': ['new'], '4': ['new'] };
const nothing = { blames: undefined, proved: '4', expected: [1] };

test.each<[string, Blame, unknown]>([
  [
    'what is sealed',
    { remembered: third, source: { source: 'sealed' } },
    { blames: '3', proved: '', expected: [] },
  ],
  ['the state alone, and is wrong', { remembered: third, source: state }, nothing],
  [
    'the state alone, and is right',
    { remembered: third, source: state, truth: third },
    { blames: '3', proved: '2 3 4 base', expected: [1, 4, 3, 2] },
  ],
  [
    'the state, as our pull request does',
    { remembered: third, source: state, isDropped: true },
    { blames: '3', proved: '', expected: [] },
  ],
  ['a claim of before alone', { remembered: third, source: hearsay }, nothing],
  ['a claim of now', { remembered: third, source: claim }, { blames: '3', proved: '', expected: [] }],
  [
    'the state alone, commit by commit',
    { remembered: third, source: state, mode: 'each' },
    { blames: undefined, proved: '1 2 3 4', expected: [4, 3, 2, 1] },
  ],
  [
    'a proof of now, against a target that the state knows',
    { remembered: { base: [] }, source: state, truth: third },
    { blames: '3', proved: '2 3 4', expected: [1, 3, 2] },
  ],
  [
    'a proof of now, against a target that only the state calls sound',
    {
      remembered: { base: [] },
      source: state,
      truth: { base: ['new'], '1': ['new'], '2': ['new'], '3': ['new'], '4': ['new'] },
    },
    { blames: undefined, proved: '1 2 4 base', expected: [1, 3, 2, 4] },
  ],
])('a commit is blamed by %s', async (_, one, expected) => {
  expect(await blamed(one)).toEqual(expected);
});
