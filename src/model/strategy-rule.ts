/** How conflicts are settled, as a configuration says it. */
import type { Place } from './finding.ts';
import type { StrategyName } from './strategy-name.ts';

/** A function of the user's. */
export interface UserCode {
  /** From the root of the repository, beginning with `./`. */
  readonly module: string;
  readonly export: string;
  readonly where: Place;
}

export type PlainStrategyRule =
  | { readonly kind: Exclude<StrategyName, 'merge' | 'custom'> }
  | { readonly kind: 'custom'; readonly code: UserCode };
export type StrategyRule =
  | PlainStrategyRule
  | { readonly kind: 'merge'; readonly otherwise: PlainStrategyRule };
