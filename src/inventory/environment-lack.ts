import { fieldOf, type RefusedField } from './environment-refusal.ts';
import { type EnvironmentShape, looserFields } from './environment-settings.ts';
import type { BranchPattern } from './ports.ts';

type PatternName = Omit<BranchPattern, 'id'>;

/** What is to protect an environment; a list that the configuration does not mention is undefined. */
export interface Protection {
  readonly shape: EnvironmentShape;
  /** All that may deploy. */
  readonly patterns: readonly PatternName[] | undefined;
  /** Slugs of apps. */
  readonly rules: readonly string[] | undefined;
}

/** What does protect it; a list that nobody looked at is empty. */
export interface Seen {
  readonly shape: EnvironmentShape;
  readonly patterns: readonly PatternName[];
  readonly rules: readonly string[];
}

/** As in the configuration: by what somebody can deploy who is not meant to. More protection than asked for is none. */
export function lackOf(
  seen: Seen,
  { shape, patterns, rules }: Protection,
): readonly (RefusedField | 'rules')[] {
  const fields = looserFields(seen.shape, shape).map((field) => fieldOf[field]);
  const isOpen = patterns !== undefined && morePatterns(seen.patterns, patterns).length > 0;
  const isOff = rules !== undefined && missingRules(seen.rules, rules).length > 0;
  return [
    ...new Set([...fields, ...(isOpen ? ['branches' as const] : []), ...(isOff ? ['rules' as const] : [])]),
  ];
}

/** Those that let something deploy which is not to. */
export function morePatterns<P extends PatternName>(
  seen: readonly P[],
  wanted: readonly PatternName[],
): readonly P[] {
  return seen.filter((one) => !wanted.some(({ name, type }) => name === one.name && type === one.type));
}

/** GitHub's slugs are in lower case; people write names. */
export function missingRules(seen: readonly string[], wanted: readonly string[]): readonly string[] {
  const there = new Set(seen.map((app) => app.toLowerCase()));
  return wanted.filter((app) => !there.has(app.toLowerCase()));
}
