import type { Change, ChangeId } from '../model/change.ts';
import type { Place } from '../model/finding.ts';
import type { Scope } from '../model/scope.ts';
import type { EnvironmentShape } from './environment-settings.ts';
import type { BranchPattern, EnvironmentSettings, ListedEnvironment } from './ports.ts';

/** Of which environment a change is, and the line of the configuration that asks for it. */
export interface Of {
  readonly repository: string;
  readonly name: string;
  readonly where: Place;
  /** Its secrets are written also where the plan does not include its protection. */
  readonly mayBeUnprotected: boolean;
}

/** The environment itself with all that one request sets. Expects undefined: there is none yet. */
export type ShapeChange = Change<
  'environment',
  ListedEnvironment | undefined,
  Of & { readonly shape: EnvironmentShape; readonly settings: EnvironmentSettings }
>;

/** A branch or tag that may deploy; expects and ensures whether it is on the list. */
export type PatternChange = Change<
  'environment-pattern',
  boolean,
  Of & { readonly pattern: Omit<BranchPattern, 'id'>; readonly isThere: boolean }
>;

/** A custom protection rule; expects and ensures whether it is on. */
export type RuleChange = Change<
  'environment-rule',
  boolean,
  Of & { readonly app: string; readonly isThere: boolean }
>;

/** A variable; expects its value, undefined where there is none. */
export type VariableChange = Change<
  'variable',
  string | undefined,
  { readonly scope: Scope; readonly name: string; readonly value: string; readonly where: Place }
>;

export type EnvironmentChange = ShapeChange | PatternChange | RuleChange | VariableChange;

/** `environment-rule:acme/app: production:gate`. */
export function changeIdOf(
  kind: EnvironmentChange['kind'],
  subject: string,
  ...rest: readonly string[]
): ChangeId {
  return [kind, subject, ...rest].join(':');
}
