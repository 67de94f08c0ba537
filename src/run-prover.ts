import type { Finding } from './model/finding.ts';
import type { Prover } from './siblings/prover.ts';
import type { StateDocument } from './state/document.ts';

/** Whoever answers for verdicts in one run. */
export interface RunProver extends Prover {
  /** How many trees were proved in this run. */
  proofs(): number;
  /** What a person should know of where its answers came from. */
  findings(): readonly Finding[];
  /** The state with what this run has found. */
  remember(document: StateDocument, now: Date): StateDocument;
}
