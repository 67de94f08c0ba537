/** What is left out of an integration for what proofs find, and when the rest is a draft. */
import { expect, test } from '@jest/globals';
import type { ValidationRules } from '../../src/model/validation.ts';
import type { Integration } from '../../src/siblings/integration.ts';
import type { Prover } from '../../src/siblings/prover.ts';
import { validate } from '../../src/siblings/validate.ts';
import { aFailedStep, anErrorCount, aStep } from '../builders/proofs.ts';
import { someRules } from '../builders/prove.ts';
import { aPick, sha } from '../builders/siblings.ts';

/** Its trees are told by the names of the commits in them, and so are its commits. */
function integrationOf(names: readonly string[]): Integration {
  const picks = names.map((name, index) => {
    const pick = aPick(name);
    return pick.result === 'picked' ? { ...pick, sha: names.slice(0, index + 1).join('') } : pick;
  });
  const tip = names.length === 0 ? 'base' : names.join('');
  return { picks, base: 'base', tip, tree: tip, files: [] };
}

/** The letters that were left out, and whether the rest is a draft. `isWrong`: whether a tree has a new error. */
async function validated(
  names: string,
  mode: ValidationRules['mode'],
  isWrong: (tree: string) => boolean,
): Promise<string> {
  const prover: Prover = {
    rules: someRules([], { mode }),
    definitionsIn: async () => [],
    verdictOf: async ({ tree }) => {
      const step = isWrong(tree) ? aFailedStep('tests', [anErrorCount('no')]) : aStep('tests');
      return {
        verdict: { key: tree, tree, guard: 'namespaces', milliseconds: 1, steps: [step] },
        source: 'run',
      };
    },
  };
  const all = [...names];
  const { candidate } = await validate({
    ...{ subject: 'acme/ui', trusted: true, base: 'base', appended: false, prover },
    integration: integrationOf(all),
    treeOf: async (commit) => commit,
    without: async (left) => integrationOf(all.filter((name) => !left.has(sha(name)))),
    isMarked: async () => false,
    isDropped: async () => false,
  });
  const out = all.filter((name) => candidate.offenders.some(({ commit }) => commit.sha === sha(name)));
  return `${out.join('')}${candidate.isDraft ? ', draft' : ''}`;
}

const has = (wrong: string) => (tree: string) =>
  tree !== 'base' && [...wrong].some((one) => tree.includes(one));
/** The last commit mends what those before it did. */
const untilMended = (wrong: string) => (tree: string) => has(wrong)(tree) && !tree.includes('z');

test.each<[string, string, ValidationRules['mode'], (tree: string) => boolean, string]>([
  ['one that is wrong is left out', 'xyz', 'bisect', has('y'), 'y'],
  ['three are left out', 'vwxyz', 'bisect', has('vwx'), 'vwx'],
  ['with a fourth the rest is a draft', 'uvwxyz', 'bisect', has('uvwx'), 'uvw, draft'],
  ['what is mended in the end is no trouble', 'xyz', 'bisect', untilMended('x'), ''],
  ['commit by commit it is', 'xyz', 'each', untilMended('x'), 'x'],
  ['commit by commit a fourth makes a draft, too', 'uvwxyz', 'each', untilMended('uvwx'), 'uvw, draft'],
  ['commit by commit three are left out', 'vwxyz', 'each', untilMended('vwx'), 'vwx'],
  ['as a whole nothing is left out', 'xyz', 'final', has('y'), ''],
  ['what is all there is stays, as a draft', 'x', 'bisect', has('x'), ', draft'],
])('%s', async (_, names, mode, isWrong, expected) => {
  expect(await validated(names, mode, isWrong)).toBe(expected);
});
