import type { HandedCandidate } from './candidate-file.ts';
import type { IntegratedObservation, Observed } from './observation.ts';
import { prefixesOf } from './offender.ts';
import type { Prover } from './prover.ts';
import { isSearched } from './validate.ts';

interface HandOver {
  readonly observed: Observed;
  readonly prover: Pick<Prover, 'rules'>;
  readonly treeOf: (commit: string) => Promise<string>;
}

/** The candidates that another job has to prove: nothing that is known speaks for or against them. */
export async function candidatesOf({ observed, prover, treeOf }: HandOver): Promise<HandedCandidate[]> {
  const waiting = observed.siblings.filter(isWaiting);
  return Promise.all(
    waiting.map(async ({ subject, located, integration, candidate, appended }) => {
      const isSought = isSearched(prover, appended, candidate.offenders);
      const prefixes = isSought ? await prefixesOf(integration, treeOf) : [];
      const base = observed.target.base.sha;
      return {
        id: integration.tip.slice(0, 12),
        subject,
        sibling: located.repo,
        branch: located.branch,
        base: { commit: base, tree: await treeOf(base) },
        tip: { commit: integration.tip, tree: integration.tree },
        prefixes: prefixes.map(({ commit, tree }) => ({ commit, tree })),
        changedPaths: integration.files.map(({ path }) => path).sort(),
      };
    }),
  );
}

function isWaiting(observation: Observed['siblings'][number]): observation is IntegratedObservation {
  if (observation.status !== 'integrated') return false;
  const { proof } = observation.candidate;
  return proof.status === 'not-proved' && proof.reason.why === 'elsewhere';
}

/** Every tree that proving may ask for, each once. */
export function treesOf(candidates: readonly HandedCandidate[]): readonly string[] {
  const all = candidates.flatMap(({ base, tip, prefixes }) => [base, tip, ...prefixes]);
  return [...new Set(all.map(({ tree }) => tree))];
}
