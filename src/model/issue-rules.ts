/** What the configuration says of issue sync: every default filled in, every short form spelt out. */
import type { DeletePolicy } from './delete-policy.ts';
import type { Direction, FieldMapping } from './field-mapping.ts';
import type { Place } from './finding.ts';
import type { FieldName, SystemName } from './item.ts';
import type { SystemKind } from './known-fields.ts';
import type { StrategyRule, UserCode } from './strategy-rule.ts';

export interface IssueRules {
  readonly systems: readonly SystemRule[];
  /** Systems, the first before all others. May leave some out. */
  readonly priority: readonly SystemName[];
  readonly users: readonly UserRule[];
  readonly pairs: readonly PairRule[];
  /** Items in one batch of writes, at most. */
  readonly batch: number;
  /** Minutes that the audit trail goes back. Undefined: all of it is kept. */
  readonly auditRetention: number | undefined;
}

interface SystemBase {
  readonly name: SystemName;
  readonly where: Place;
  /** The environment variable that holds its token. Undefined: the input for its kind. */
  readonly tokenEnv: string | undefined;
}

export type SystemRule =
  | (SystemBase & { readonly kind: 'linear'; readonly team: string; readonly project: string | undefined })
  | (SystemBase & {
      readonly kind: 'jira';
      /** Without a slash at its end. */
      readonly url: string;
      readonly project: string;
      readonly emailEnv: string | undefined;
    })
  | (SystemBase & { readonly kind: 'github-issues'; readonly repo: string })
  | (SystemBase & { readonly kind: 'github-project'; readonly owner: string; readonly number: number })
  | (SystemBase & {
      readonly kind: 'module';
      readonly code: UserCode;
      readonly options: Readonly<Record<string, string | number | boolean>>;
      /** Environment variables that it may see. */
      readonly env: readonly string[];
    });

/** One person. */
export interface UserRule {
  /** Their login in each GitHub system that `at` does not name. */
  readonly name: string;
  /** An id, a login or an e-mail address. */
  readonly at: ReadonlyMap<SystemName, string>;
  readonly where: Place;
}

export interface PairRule {
  /** The same in each run; what is remembered is kept under it. */
  readonly name: string;
  readonly between: readonly SystemName[];
  /** Fields by which items without a link are matched, in this order, after links. */
  readonly match: readonly FieldName[];
  readonly filters: ReadonlyMap<SystemName, ItemFilter>;
  /** Where each part of a filter stands. */
  readonly filterPlaces: ReadonlyMap<SystemName, Partial<Readonly<Record<keyof ItemFilter, Place>>>>;
  readonly strategy: StrategyRule;
  readonly onDelete: DeletePolicy;
  /** Of the known items, 0..1: when so many go or change at once, the side is refused. */
  readonly guardShare: number;
  /** So many unresolved conflicts on one item call for a person. */
  readonly escalateAfter: number;
  /** Milliseconds within which two edits of a field count as concurrent. */
  readonly concurrentWithin: number;
  /** Undefined: comments stay where they are. */
  readonly comments: Direction | undefined;
  readonly fields: readonly FieldMapping[];
  /** Systems in which items are created: those that get the title of another. */
  readonly creates: readonly SystemName[];
  readonly where: Place;
}

export interface ItemFilter {
  readonly labels?: readonly string[];
  readonly states?: readonly string[];
  readonly assignees?: readonly string[];
  readonly types?: readonly string[];
  readonly project?: string;
  readonly text?: string;
}

/** Both create items, and have systems in common in which one that the other has would be made again. */
export function mayDouble(one: PairRule, other: PairRule): boolean {
  return [one, other].every(({ creates }) => creates.length > 0) && inBoth(one.between, other.between) > 1;
}

export function inBoth(some: readonly SystemName[], others: readonly SystemName[]): number {
  return some.filter((system) => others.includes(system)).length;
}

export function isGitHub(kind: SystemKind): boolean {
  return kind === 'github-issues' || kind === 'github-project';
}
