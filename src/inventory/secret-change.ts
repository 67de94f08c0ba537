import type { Change } from '../model/change.ts';
import type { Place } from '../model/finding.ts';
import type { Visibility } from '../model/inventory.ts';
import { labelOf, type Scope, subjectOf } from '../model/scope.ts';
import type { SourceFacts, WriteReason } from './decide.ts';
import type { SecretStatus } from './inventory-report.ts';
import type { ListedSecret } from './ports.ts';

/** A secret is to hold a value; the value itself is nowhere in the plan. */
export type SecretChange = Change<
  'secret',
  ListedSecret | null,
  {
    readonly scope: Scope;
    readonly name: string;
    readonly from: string;
    readonly visibility: Visibility | undefined;
    readonly facts: SourceFacts;
    readonly why: WriteReason;
    /** The line of the configuration that asks for it. */
    readonly where: Place;
  }
>;

export type SecretRemoval = Change<
  'secret-removal',
  ListedSecret,
  { readonly scope: Scope; readonly name: string; readonly where: Place }
>;

/** Who is to see it, where a place asks: as the configuration says, else as it is. */
export function visibilityOf({ expects, ensure }: SecretChange): Visibility['kind'] {
  return ensure.visibility?.kind ?? expects?.visibility ?? 'private';
}

/** What is not to be changed, for the report. */
export interface SettledSecret {
  readonly scope: Scope;
  readonly name: string;
  readonly status: SecretStatus;
  readonly why: string | undefined;
  /** It should be written, for this reason, and cannot be. */
  readonly unwritten?: WriteReason;
  readonly listed: ListedSecret | undefined;
  /** In sync: what to remember of it. */
  readonly facts: SourceFacts | undefined;
}

/** `acme/app: Codespaces`. */
export function placeOf(scope: Scope): string {
  return `${subjectOf(scope)}: ${labelOf(scope)}`;
}
