/** One pair, from reading to remembering. */
import { findingOf, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { announced } from './announce.ts';
import { type Answers, answersOf } from './answers.ts';
import { apply } from './apply.ts';
import { toWithdraw, withTwins } from './apply-twins.ts';
import type { ChooseLine } from './choose-input.ts';
import { unfoundItem } from './event-item.ts';
import type { PairMemory } from './memory.ts';
import { isItem, type LinkChoice, nowOf, type Observation, type Scope } from './observation.ts';
import { type Asked, observe } from './observe.ts';
import { type Plan, plan } from './plan.ts';
import type { Written } from './progress.ts';
import { remember } from './remember.ts';
import type { Results } from './result.ts';

export interface PairRun extends Asked {
  /** Plans, and stops before the first write. */
  readonly isDry: boolean;
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** Of the input `choose`. */
  readonly lines?: readonly ChooseLine[];
  /** Makes a plan as often as functions of the user's have something to say about it. Undefined: there are none. */
  readonly considered?: <T>(work: () => T) => Promise<T>;
  /** After each portion of what is written. */
  readonly tell?: (written: Written) => void;
  /** Stores what is about to be written; undefined where the store cannot hold it during a run. */
  readonly announce?: (memory: PairMemory) => Promise<void>;
}

export interface PairOutcome {
  /** What was looked at: without cursors, more than was asked for. */
  readonly scope: Scope['kind'];
  readonly plan: Plan;
  /** Empty in a dry run. */
  readonly results: Results;
  /** As it was, in a dry run. */
  readonly memory: PairMemory;
  readonly answers: Answers;
}

/**
 * Once something was written, nothing is thrown.
 * @throws SyncError where a system cannot be read; then nothing was written, and the memory stays as it is
 */
export async function syncPair(run: PairRun): Promise<PairOutcome> {
  const { pair, trackers, memory, isDry, signal, clock, lines = [], offsets, announce } = run;
  const { prepared = async (work) => work(), considered = async (work) => work() } = run;
  const observation = await observe(run);
  const { scope } = observation;
  const now = clock();
  const planned = (choices: readonly LinkChoice[]) =>
    considered(() => plan({ pair, memory, observation, choices, offsets, now }));
  const asked = await planned([]);
  const answers = answersOf({ pair, memory, observation, offsets, lines, plan: asked });
  const decided = answers.choices.length === 0 ? asked : await planned(answers.choices);
  const unfound = unfoundIn(run, observation);
  const whole = { ...decided, findings: [...decided.findings, ...answers.findings, ...unfound] };
  if (isDry) {
    const plan = withTwins(whole, toWithdraw(whole.twins));
    return { scope, plan, results: new Map(), memory, answers };
  }
  if (whole.changes.length > 0) await announce?.(announced(pair, memory, whole));
  const { results, withdrawn } = await apply(pair, whole, trackers, signal, run.tell);
  let after = memory;
  const faults = await prepared(() => {
    after = remember(pair, memory, whole, results, clock());
  }).then(
    () => [],
    // What was written is written: it is told, and remembered as far as its values are known.
    (thrown: unknown) => [findingOf(toSyncError(thrown), pair.rules.between.join(' ⇄ '))],
  );
  const told = withTwins({ ...whole, findings: [...whole.findings, ...faults] }, withdrawn);
  return { scope, plan: told, results: new Map([...results, ...withdrawn.results]), memory: after, answers };
}

/** What was linked once may well be gone by now. */
function unfoundIn({ scope, memory }: PairRun, { sides }: Observation): readonly Finding[] {
  if (scope.kind !== 'item' || scope.isDispatched !== true) return [];
  const { system, id } = scope.item;
  const isKnown = memory.links.some((link) => link.sides[system]?.id === id);
  return isKnown || isItem(nowOf(sides.get(system), id)) ? [] : [unfoundItem(scope.item)];
}
