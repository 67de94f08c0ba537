import type { Sibling } from '../model/sibling.ts';
import type { SiblingsGit } from './git.ts';
import type { SiblingsGitHub } from './github.ts';
import type { Memory } from './memory.ts';
import type { Prover } from './prover.ts';
import type { SiblingsRules } from './rules.ts';

/** What a look at the siblings needs: the ports, the configuration, and what the state knows. */
export interface SiblingsDeps {
  readonly github: SiblingsGitHub;
  readonly git: SiblingsGit;
  readonly rules: SiblingsRules;
  /** Undefined: nothing is validated. */
  readonly prover: Prover | undefined;
  /** Of the web, without a slash at the end. */
  readonly serverUrl: string;
  readonly siblings: readonly Sibling[];
  /** By `siblingKey`. */
  readonly memory: ReadonlyMap<string, Memory>;
  readonly now: () => Date;
  /** Whether a secret of this run is in the text, in any form. */
  readonly holdsSecret: (text: string) => boolean;
  /** Aborted by a signal or the deadline: siblings not yet begun are left for the next run. */
  readonly signal: AbortSignal;
  readonly progress: (subject: string, message: string) => void;
}
