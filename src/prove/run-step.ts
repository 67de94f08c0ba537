import type { CommandStep, Step } from '../model/validation.ts';
import { commonErrors } from './identity.ts';
import { lacksPrisma, missedPrisma, noPrisma } from './prisma.ts';
import { type Proving, run, timeLeft } from './proving.ts';
import { largestReport, notRun, readStep } from './read-step.ts';
import { smoke } from './smoke.ts';
import type { StepVerdict } from './verdict.ts';

interface Attempt {
  readonly verdict: StepVerdict;
  /** It would only do the same again. */
  readonly final: boolean;
}

/**
 * Runs a step, and once more when it fails. Passing then, it is flaky; failing again, it has the errors that
 * both attempts show, since what comes and goes in the same tree says nothing about it.
 */
export async function runStep(proving: Proving, step: Step): Promise<StepVerdict> {
  const first = await attempt(proving, step);
  if (first.verdict.status !== 'failed' || first.final || timeLeft(proving) === 0) return first.verdict;
  const { verdict } = await attempt(proving, step);
  const milliseconds = first.verdict.milliseconds + verdict.milliseconds;
  if (verdict.status === 'passed') {
    return {
      ...verdict,
      flaky: true,
      why: firstTrouble(first.verdict),
      log: first.verdict.log,
      milliseconds,
    };
  }
  if (!first.verdict.readable || !verdict.readable) return { ...verdict, milliseconds };
  const common = commonErrors(verdict.errors, first.verdict.errors);
  return { ...verdict, errors: common.length > 0 ? common : verdict.errors, milliseconds };
}

async function attempt(proving: Proving, step: Step): Promise<Attempt> {
  if (step.kind === 'smoke') return { verdict: await smoke(proving, step), final: false };
  return attemptCommand(proving, step);
}

async function attemptCommand(proving: Proving, step: CommandStep): Promise<Attempt> {
  const { work } = proving;
  if (await lacksPrisma(step, work)) return { verdict: notRun(step, noPrisma), final: true };
  if (step.report !== undefined) await work.remove(step.report);
  const result = await run(proving, step.run, step.timeout);
  if (missedPrisma(step, result)) return { verdict: notRun(step, noPrisma), final: true };
  const report = step.report === undefined ? undefined : await work.read(step.report, largestReport);
  const verdict = await readStep(step, { result, report, root: work.root });
  return { verdict, final: result.ended === 'output' || result.ended === 'disk' };
}

function firstTrouble({ why, errors }: StepVerdict): string {
  return `At first it failed: ${why ?? errors[0]?.sample?.message ?? 'without a reason'}`;
}
