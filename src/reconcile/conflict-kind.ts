/** The name and the identity of a conflict. */
import { hash } from 'node:crypto';
import { areConcurrent, editedAt } from './clock.ts';
import type { ConflictKind } from './decision.ts';
import { fieldHash } from './field-hash.ts';
import type { FieldRule } from './rule.ts';
import type { Standing } from './standing.ts';

/** `within`: milliseconds. */
export function conflictKind(rule: FieldRule, among: readonly Standing[], within: number): ConflictKind {
  if (among.some(({ change }) => change === 'unknown')) return 'field';
  const times = among.map(({ side }) => editedAt(side, rule.name));
  return areConcurrent(times, within) ? 'concurrent' : 'divergence';
}

/** The same for the same values on the same sides, in any order and in any run. */
export function conflictId({ name, kind }: FieldRule, among: readonly Standing[]): string {
  const sides = among.map(({ system, value }) => JSON.stringify([system, fieldHash(kind, value)])).sort();
  return hash('sha256', JSON.stringify([name, ...sides])).slice(0, 16);
}
