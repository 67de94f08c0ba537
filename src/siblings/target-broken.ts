import type { Finding } from '../model/finding.ts';
import { counted } from './counted.ts';
import type { Observed } from './observation.ts';
import { quoted } from './quoted.ts';
import { type StepReport, validationOf } from './validation-report.ts';

/** Steps that the target fails by itself: once for the run, whichever siblings met them. */
export function targetBroken({ target, siblings }: Observed): readonly Finding[] {
  const steps = new Map<string, StepReport>();
  for (const observation of siblings) {
    if (observation.status !== 'integrated') continue;
    const validation = validationOf(observation.candidate);
    if (validation.status === 'not-proved') continue;
    for (const step of validation.steps) {
      const known = steps.get(step.name);
      if (step.standing > (known?.standing ?? 0)) steps.set(step.name, step);
    }
  }
  return [...steps.values()].map((step): Finding => {
    const name = quoted(step.name);
    const isWhole = step.result === 'broken';
    return {
      severity: isWhole ? 'warning' : 'notice',
      code: 'TARGET_BROKEN',
      subject: target.repo,
      what: isWhole
        ? `The target itself fails the step ${name} as a whole, so it shows nothing of what the siblings bring.`
        : `The target itself has ${counted(step.standing, 'error')} in the step ${name}; ${step.standing === 1 ? 'it counts' : 'they count'} against no sibling.`,
      cure: isWhole
        ? 'Mend the target, or let `setup` install the program that the step names; until then nothing is merged by itself.'
        : 'Nothing to do for this run; mend the target when you can.',
    };
  });
}
