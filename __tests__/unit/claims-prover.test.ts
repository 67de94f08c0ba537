/** What becomes of claims: whom they answer, and what is kept of them. */
import { expect, test } from '@jest/globals';
import { createClaimsProver } from '../../src/claims-prover.ts';
import type { ValidationRules } from '../../src/model/validation.ts';
import { verdictFileOf } from '../../src/prove/verdict-file.ts';
import { verdictKey } from '../../src/prove/verdict-key.ts';
import { emptyDocument, type StateDocument } from '../../src/state/document.ts';

const rules: ValidationRules = {
  mode: 'final',
  setup: undefined,
  steps: [],
  env: [],
  definitions: [],
  limits: { output: 1, processes: 1, disk: 1, proof: 1 },
};
const tools = 'node 24.1.0 linux x64';
const tree = 'd'.repeat(40);
const key = verdictKey(tree, rules, tools, []);

/** One file that claims the same tree for each of these. */
function claimsFor(...subjects: readonly string[]) {
  const verdict = { key, tree, guard: 'namespaces', milliseconds: 1, steps: [] } as const;
  const file = verdictFileOf(
    tools,
    subjects.map((subject) => ({ subject, verdict })),
  );
  return [{ name: 'verdicts.json', content: Buffer.from(JSON.stringify(file)) }];
}

function aProver(files: ReturnType<typeof claimsFor>, remembered: StateDocument['claims'] = {}) {
  const trees = async () => {
    throw new Error('no tree is looked at');
  };
  return createClaimsProver({ rules, files, remembered, isSealed: true, trees });
}

async function answerTo(prover: ReturnType<typeof aProver>, subject: string): Promise<string> {
  const at = { subject, trusted: false, commit: tree, tree, changedPaths: [], left: 1, likely: 1 };
  const answer = await prover.verdictOf({ ...at, fresh: false, isSearch: false });
  return 'why' in answer ? answer.why : answer.source;
}

test('A tree that two candidates share is used up when both have asked', async () => {
  const prover = aProver(claimsFor('acme/ui', 'acme/api'));
  expect([await answerTo(prover, 'acme/ui'), await answerTo(prover, 'acme/api')]).toEqual(['claim', 'claim']);
  expect(prover.findings()).toEqual([]);
});

test('A claim that nobody asks for is a finding', async () => {
  const prover = aProver(claimsFor('acme/ui', 'acme/api'));
  await answerTo(prover, 'acme/ui');
  expect(prover.findings().map(({ what }) => what)).toEqual([
    'One verdict is on other trees, steps or siblings than those of now; nothing was made of it.',
  ]);
});

test('What was claimed for one candidate is remembered for no other', async () => {
  const first = aProver(claimsFor('acme/ui'));
  await answerTo(first, 'acme/ui');
  const { claims } = first.remember(emptyDocument(), new Date('2026-01-01T00:00:00Z'));
  const later = aProver([], claims);
  expect([await answerTo(later, 'acme/ui'), await answerTo(later, 'acme/api')]).toEqual([
    'claim',
    'elsewhere',
  ]);
});
