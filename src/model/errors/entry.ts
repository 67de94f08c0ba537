export type ErrorCategory =
  | 'config'
  | 'auth'
  | 'permission'
  | 'not-found'
  | 'rate-limit'
  | 'network'
  | 'conflict'
  | 'validation'
  | 'unsafe'
  | 'internal';

/** What a code means, and what usually mends it. */
export interface ErrorEntry {
  readonly category: ErrorCategory;
  readonly meaning: string;
  readonly cure: string;
}
