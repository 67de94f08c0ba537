import type { Place } from './finding.ts';

/** What a step is for: it decides how its output is read, and what auto-merge and risk make of its errors. */
export const stepKinds = ['type-check', 'lint', 'build', 'test', 'prisma', 'smoke', 'custom'] as const;
export type StepKind = (typeof stepKinds)[number];

/** How the errors are read out of a step's report, or of its output where it writes no report. */
export const reportFormats = [
  'typescript',
  'eslint',
  'jest',
  'vitest',
  'junit',
  'pattern',
  /** Nothing is read: the step passes or fails as a whole. */
  'exit-code',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How candidates are built and tested; every default filled in. */
export interface ValidationRules {
  /**
   * `final` proves the candidate as a whole; `bisect` does, and on new trouble searches and drops the commit
   * that brings it; `each` proves commit by commit.
   */
  readonly mode: 'final' | 'bisect' | 'each';
  /** Run before the steps; what it makes is there for every one of them. */
  readonly setup: Command | undefined;
  readonly steps: readonly Step[];
  /** Names of environment variables that steps may see, beside the few that every program needs. */
  readonly env: readonly string[];
  /** Globs of files that say what the steps do; a candidate that changes one is not merged by itself. */
  readonly definitions: readonly string[];
  readonly limits: Limits;
}

export interface Command {
  /** A line for `sh`. */
  readonly run: string;
  /** Milliseconds. */
  readonly timeout: number;
}

interface StepCommon {
  /** For people; distinct among the steps. */
  readonly name: string;
  /** Globs over the paths that the candidate changes; without any match the step is not needed. Empty: always. */
  readonly when: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly where: Place;
}

export type Step = CommandStep | SmokeStep;

/** A command that ends by itself. `prisma` is one, too, with a default command. */
export interface CommandStep extends StepCommon {
  readonly kind: Exclude<StepKind, 'smoke'>;
  readonly run: string;
  readonly format: ReportFormat;
  /** Path of the file that the step writes, from the root of the tree. Undefined: its output is read. */
  readonly report: string | undefined;
  /**
   * For the format `pattern`: a regular expression of linear time, matched line by line, with the named groups
   * `file`, `line`, `column`, `rule` and `message`, all optional.
   */
  readonly pattern: string | undefined;
}

/** Starts an application, polls it until it answers, and stops it. */
export interface SmokeStep extends StepCommon {
  readonly kind: 'smoke';
  /** A line for `sh` that does not end by itself. */
  readonly start: string;
  readonly check: readonly SmokeCheck[];
}

export interface SmokeCheck {
  /** On loopback. */
  readonly url: string;
  readonly status: number;
  /** Text that the body must contain. */
  readonly body: string | undefined;
  /** Milliseconds from the start of the application. */
  readonly within: number;
}

export interface Limits {
  /** Bytes of output of one command; what comes after ends it. */
  readonly output: number;
  /** Processes and threads at a time. */
  readonly processes: number;
  /** Bytes that the work tree may grow by. */
  readonly disk: number;
  /** Milliseconds for one proof, all steps together. */
  readonly proof: number;
}
