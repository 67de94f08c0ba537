import type { Finding } from '../model/finding.ts';
import type { Redactor } from '../report/redact.ts';
import type { TargetRepository } from './git.ts';
import type { SiblingsGitHub } from './github.ts';

/** What it takes to carry out the siblings' changes. */
export interface ApplyDeps {
  readonly github: SiblingsGitHub;
  readonly target: () => Promise<TargetRepository>;
  readonly redactor: Redactor;
  /** A part of a pull request that could not be made, while the rest stands. */
  readonly report: (finding: Finding) => void;
  /** The pull request that now exists for an integration branch. */
  readonly opened: (branch: string, number: number, url: string) => void;
  /** Its number, once it is known. */
  readonly openedAt: (branch: string) => number | undefined;
}
