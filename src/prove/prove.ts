import type { ValidationRules } from '../model/validation.ts';
import { type Clock, systemClock } from './clock.ts';
import { isNeeded } from './needed.ts';
import type { ProvingGround } from './ports.ts';
import { type Proving, throwIfStopped, timeLeft } from './proving.ts';
import { notRun, verdictOf } from './read-step.ts';
import { runStep } from './run-step.ts';
import { setUp } from './setup.ts';
import type { StepVerdict, Verdict } from './verdict.ts';
import { verdictKey } from './verdict-key.ts';

export interface ProveInput {
  readonly ground: ProvingGround;
  readonly rules: ValidationRules;
  /** Commit or tree whose files are laid out. */
  readonly treeish: string;
  /** Its tree's id: what the verdict is about. */
  readonly tree: string;
  /** Paths that the candidate changes: they decide by `when` which steps are needed. */
  readonly changedPaths: readonly string[];
  /** Called before each step that is run. */
  readonly progress: (at: ProofProgress) => void;
  readonly signal: AbortSignal;
  /** Installations are shared among proofs of the same scope only. Undefined: with none. */
  readonly scope?: string | undefined;
  readonly clock?: Clock;
}

export interface ProofProgress {
  /** Name of the step, or `setup`. */
  readonly step: string;
  /** How many steps were done before; the setup is none. */
  readonly done: number;
  readonly of: number;
}

/**
 * Runs the steps in the files of a tree and reads what they find. Whatever the foreign code does ends in the
 * verdict; throws `STOPPED` when the run ends before it is complete, and what the ground throws.
 */
export async function prove(input: ProveInput): Promise<Verdict> {
  const { ground, rules, tree, changedPaths, signal, clock = systemClock } = input;
  const begun = clock.now();
  throwIfStopped(signal);
  const toolVersions = await ground.toolVersions();
  const steps = rules.steps.some((step) => isNeeded(step, changedPaths))
    ? await inOpenTree(input, clock, toolVersions)
    : rules.steps.map(notNeeded);
  return {
    key: verdictKey(tree, rules, toolVersions, changedPaths),
    tree,
    steps,
    guard: ground.guard,
    milliseconds: Math.round(clock.now() - begun),
  };
}

async function inOpenTree(input: ProveInput, clock: Clock, toolVersions: string): Promise<StepVerdict[]> {
  const { ground, rules, signal, scope } = input;
  const { limits, env, setup: command } = rules;
  const work = await ground.open(input.treeish);
  try {
    const proving: Proving = { work, limits, clock, signal, end: clock.now() + limits.proof };
    if (command !== undefined) {
      input.progress({ step: 'setup', done: 0, of: rules.steps.length });
      const failed = await setUp(proving, { command, toolVersions, env, scope });
      if (failed !== undefined) return [failed, ...afterFailedSetup(input)];
    }
    return await allSteps(proving, input);
  } finally {
    await work.close();
  }
}

async function allSteps(
  proving: Proving,
  { rules, changedPaths, progress }: ProveInput,
): Promise<StepVerdict[]> {
  const verdicts: StepVerdict[] = [];
  for (const [done, step] of rules.steps.entries()) {
    throwIfStopped(proving.signal);
    if (!isNeeded(step, changedPaths)) verdicts.push(notNeeded(step));
    else if (timeLeft(proving) === 0) verdicts.push(notRun(step, 'the time for one proof was used up'));
    else {
      progress({ step: step.name, done, of: rules.steps.length });
      verdicts.push(await runStep(proving, step));
    }
  }
  return verdicts;
}

function afterFailedSetup({ rules, changedPaths }: ProveInput): StepVerdict[] {
  return rules.steps.map((step) =>
    isNeeded(step, changedPaths) ? notRun(step, 'the setup failed') : notNeeded(step),
  );
}

function notNeeded(step: Pick<StepVerdict, 'kind' | 'name'>): StepVerdict {
  return { ...verdictOf(step, { milliseconds: 0 }), status: 'not-needed' };
}
