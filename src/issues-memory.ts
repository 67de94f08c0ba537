/** What a pair remembers, in the state of the run. */
import { hash } from 'node:crypto';
import type { Inputs } from './inputs.ts';
import { noMemory, type PairMemory } from './issues/memory.ts';
import { pairMemoryOf, storedPairOf } from './issues/stored.ts';
import type { Finding } from './model/finding.ts';
import type { PairRule } from './model/issue-rules.ts';
import type { BaseForm } from './reconcile/field-hash.ts';
import { withPair } from './state/change.ts';
import { nearlyFull, notSaved, unreadable } from './state/finding.ts';
import { parseStateInput } from './state/input.ts';
import { isNearlyFull, largestPair } from './state/pair-pack.ts';
import type { SharedState } from './workbench.ts';

export interface KeptMemory {
  /** As the last run left it. */
  readonly memory: PairMemory;
  readonly form: BaseForm;
  readonly keep: (after: PairMemory) => void;
  /** Stores what is about to be written; undefined where the place takes one entry a run. A finding where it did not. */
  readonly announce: ((announced: PairMemory) => Promise<Finding | undefined>) | undefined;
  readonly findings: () => readonly Finding[];
}

export function openMemory(
  rule: PairRule,
  inputs: Pick<Inputs, 'state' | 'stateKey'>,
  state: SharedState,
): KeptMemory {
  const mayHoldText = Boolean(inputs.stateKey?.trim());
  const key = stateKey(rule);
  const stored = state.document().issues[key]?.memory;
  const read = stored === undefined ? noMemory : pairMemoryOf(stored, mayHoldText);
  const memory = read ?? noMemory;
  let ofKeeping: readonly Finding[] = [];
  return {
    memory,
    form: mayHoldText ? 'fields' : 'hashes',
    keep,
    announce: canAnnounce(inputs.state)
      ? (announced) => {
          keep(announced);
          return state.save();
        }
      : undefined,
    findings: () => [
      ...(read === undefined ? [unreadable(`What the state holds of ${rule.name} is damaged.`)] : []),
      ...ofKeeping,
    ],
  };

  /** What could not be read again is not stored: the next run would lose all. */
  function keep(after: PairMemory): void {
    const { memory: kept, bytes, misfits } = storedPairOf(after, mayHoldText, memory);
    const most = largestPair(mayHoldText);
    ofKeeping = keptFindings(rule.name, bytes, most, misfits);
    if (bytes > most) return;
    const renewed = new Date().toISOString();
    state.change((before) => withPair(before, key, { memory: kept, renewed }));
  }
}

function keptFindings(
  pair: string,
  bytes: number,
  most: number,
  misfits: readonly string[],
): readonly Finding[] {
  if (bytes > most)
    return [notSaved(`What is to be remembered of ${pair} is too large to be stored; it stays as it was.`)];
  return [
    ...(misfits.length === 0
      ? []
      : [
          notSaved(
            `Of ${pair}, ${misfits.length} links have values that could not be read again; they stay as they were: ${misfits.slice(0, 5).join(', ')}.`,
          ),
        ]),
    ...(isNearlyFull(bytes, most) ? [nearlyFull(`what is remembered of ${pair}`, bytes, most)] : []),
  ];
}

/** What is remembered is kept under the pair's name, which the configuration gives or makes of its systems. */
export function stateKey({ name }: PairRule): string {
  return hash('sha256', name);
}

/** The cache takes one entry a run. */
function canAnnounce(state: string): boolean {
  const { kind } = parseStateInput(state);
  return kind === 'file' || kind === 'branch';
}
