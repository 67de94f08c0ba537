import type { ErrorCode } from './error-catalogue.ts';

/** A place in a file of the target repository, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Something that a person should know or do. Plain data, not yet redacted or escaped. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly code: ErrorCode;
  /** What it is about, as a person names it: `acme/ui-kit`, `state`, … */
  readonly subject?: string;
  readonly what: string;
  readonly cure: string;
  readonly where?: Place;
  /** The places that it tells of, where there are several, each with its own line. */
  readonly spots?: readonly Spot[];
}

export interface Spot {
  readonly where: Place;
  readonly what: string;
}
