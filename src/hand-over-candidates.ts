/** Hands candidates to the job that proves: one file that says what to prove, and one pack with the trees. */
import type { Finding } from './model/finding.ts';
import type { ValidationRules } from './model/validation.ts';
import type { Trees } from './platform/git/siblings.ts';
import type { Job } from './platform/job.ts';
import type { Redactor } from './report/redact.ts';
import { candidatesOf, treesOf } from './siblings/hand-over.ts';
import type { Observed } from './siblings/observation.ts';

export interface HandedOverCandidates {
  /** The folder to hand over; undefined when there is nothing to prove. */
  readonly folder: string | undefined;
  /** One entry for each candidate, for a job of its own. */
  readonly matrix: {
    readonly include: readonly {
      readonly sibling: string;
      readonly branch: string;
      readonly candidate: string;
    }[];
  };
  /** The findings without those that say of what is handed over that nobody has validated it. */
  without(findings: readonly Finding[]): readonly Finding[];
}

interface HandOver {
  readonly observed: Observed;
  /** Undefined: there is nothing to hand over. */
  readonly rules: ValidationRules | undefined;
  readonly trees: () => Promise<Trees>;
  readonly job: Job;
  readonly redactor: Redactor;
}

/** The names of the two files in the folder. */
export const handedFiles = { candidates: 'candidates.json', trees: 'trees.pack' } as const;

const nothing: HandedOverCandidates = {
  folder: undefined,
  matrix: { include: [] },
  without: (findings) => findings,
};

export async function handOver({
  observed,
  rules,
  trees,
  job,
  redactor,
}: HandOver): Promise<HandedOverCandidates> {
  if (rules === undefined) return nothing;
  const treeOf = async (commit: string) => (await trees()).treeOf(commit);
  const candidates = await candidatesOf({ observed, prover: { rules }, treeOf });
  if (candidates.length === 0) return nothing;
  const { candidateFileOf } = await import('./siblings/candidate-file.ts');
  const { writeText } = await import('./platform/file.ts');
  const file = candidateFileOf({ repository: job.repository, validation: rules, candidates });
  const folder = `${job.handOverFolder}/candidates`;
  await (await trees()).packTrees(treesOf(candidates), `${folder}/${handedFiles.trees}`);
  // Unchanged, since paths decide which steps are needed: a secret of this run in it ends the run instead.
  await writeText(`${folder}/${handedFiles.candidates}`, redactor.vouch(JSON.stringify(file)));
  const include = candidates.map(({ id, sibling, branch }) => ({ sibling, branch, candidate: id }));
  const subjects = new Set(candidates.map(({ subject }) => subject));
  return {
    folder,
    matrix: { include },
    without: (findings) =>
      findings.filter(({ code, subject = '' }) => code !== 'NOT_PROVED' || !subjects.has(subject)),
  };
}
