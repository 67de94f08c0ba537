import type { ReportFormat } from '../model/validation.ts';

/** One error as a tool reports it. All texts are the foreign code's own. */
export interface ToolError {
  readonly tool: ReportFormat | 'smoke';
  readonly rule: string | undefined;
  /** As the tool writes it, absolute or relative. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly message: string;
  /** Full name of the test that failed; it stands for the message where errors are compared. */
  readonly test: string | undefined;
}

/** What was made of a report. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly errors: readonly ToolError[];
      /** Tests that were run, skipped ones not counted. Undefined where the format has none. */
      readonly tests: number | undefined;
    }
  | {
      readonly kind: 'unreadable';
      /** Ends a sentence that begins with what was read: "is not JSON". */
      readonly why: string;
    };

export interface Source {
  /** The report, or the output where the step writes none. */
  readonly text: string;
  /** The step's regular expression. */
  readonly pattern: string | undefined;
  /** The step ended with another exit code than 0. */
  readonly failed: boolean;
}

/** Reads errors out of hostile text. Never throws for what is in it. */
export type Parse = (source: Source) => Reading | Promise<Reading>;

/** More errors than that are no longer told apart; nobody reads them. */
const mostErrors = 50_000;

export function read(errors: readonly ToolError[], tests?: number): Reading {
  if (errors.length > mostErrors) return unreadable(`names more than ${mostErrors} errors`);
  return { kind: 'read', errors, tests };
}

export function unreadable(why: string): Reading {
  return { kind: 'unreadable', why };
}

/** A line or column that a tool gives; undefined where it cannot be one. */
export function position(given: unknown): number | undefined {
  const number = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return undefined;
  return number > 0 ? number : undefined;
}
