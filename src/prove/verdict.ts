import type { StepKind } from '../model/validation.ts';

/** What a proof found for a tree. Texts in it are the foreign code's own: hostile. */
export interface Verdict {
  /** Hex SHA-256 of tree, steps and tool versions: the same key, the same verdict. */
  readonly key: string;
  /** The tree that was proved. */
  readonly tree: string;
  /** In the order of the configuration; a setup that failed comes first. */
  readonly steps: readonly StepVerdict[];
  /** What stood around the foreign code. */
  readonly guard: GuardLevel;
  readonly milliseconds: number;
}

/**
 * `namespaces`: user, process and mount namespaces of its own; it sees no other process, and writes nothing
 * outside its tree. `process`: an environment of its own, limits, and a process group that is killed.
 */
export type GuardLevel = 'namespaces' | 'process';

export interface StepVerdict {
  readonly kind: StepKind | 'setup';
  readonly name: string;
  readonly status:
    | 'passed'
    | 'failed'
    /** Nothing that the candidate changes asks for it (`when`). */
    | 'not-needed'
    /** Could not be run; `why` says the reason. */
    | 'not-run';
  /** A multiset: each identity once, with its count. Empty unless failed. */
  readonly errors: readonly ErrorCount[];
  /** False: failed as a whole, since its output tells no errors or could not be read; `errors` then has one. */
  readonly readable: boolean;
  /** Tests that were run; undefined where nothing tells. */
  readonly tests: number | undefined;
  /** Failed, then passed when run again. */
  readonly flaky: boolean;
  /** What there is to mend where it failed as a whole and its own checks had no say; else undefined. */
  readonly fault: StepFault | undefined;
  /** For people: why it was not run, was ended, or could not be read; of a flaky step, what failed at first. */
  readonly why: string | undefined;
  /** The end of the output of a step that failed, also of one that then passed; at most 8 KiB. */
  readonly log: string | undefined;
  readonly milliseconds: number;
}

/**
 * `unread`: its report or output could not be read. `no-program`: a program that its command names could not be
 * started.
 */
export type StepFault = (typeof stepFaults)[number];
export const stepFaults = ['unread', 'no-program'] as const;

/**
 * Errors that are the same one: of the same tool, rule and file, with the same message once positions are out
 * of it. Lines do not count, for other changes shift them.
 */
export interface ErrorCount {
  /** Hex, 32 digits. */
  readonly identity: string;
  readonly count: number;
  /** One of them. Undefined where only the state remembers the error. */
  readonly sample: ErrorSample | undefined;
}

export interface ErrorSample {
  readonly message: string;
  readonly rule: string | undefined;
  /** From the root of the tree; undefined where the tool names none inside it. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}
