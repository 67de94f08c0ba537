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
