import type { CommandStep } from '../model/validation.ts';
import { formats } from './formats.ts';
import { countErrors, wholeFailure } from './identity.ts';
import { logTail } from './log-tail.ts';
import type { CommandResult, WrittenFile } from './ports.ts';
import { type Reading, unreadable } from './reading.ts';
import type { StepVerdict } from './verdict.ts';

/** Bytes of a report that are read. */
export const largestReport = 16 * 1024 * 1024;

/** A command that has run, with the report it wrote; `report` is undefined where the step names none. */
export interface Ran {
  readonly result: CommandResult;
  readonly report: WrittenFile | undefined;
  /** Root of the tree. */
  readonly root: string;
}

/**
 * What a command's end, output and report say together. It failed when any of them says so: errors count at
 * exit code 0, too, and what cannot be read is never taken for good.
 */
export async function readStep(step: CommandStep, ran: Ran): Promise<StepVerdict> {
  const { result, root } = ran;
  if (result.ended !== undefined || result.code === null) return failedAsAWhole(step, result);
  const reading = await readingOf(step, ran);
  if (reading.kind === 'unreadable') {
    // A program that is not there has written nothing: that, and not its report, is what there is to mend.
    if (exits[result.code] !== undefined) return failedAsAWhole(step, result);
    return failedAsAWhole(step, result, { why: `${nameOf(step)} ${reading.why}.`, fault: 'unread' });
  }
  if (reading.errors.length > 0) {
    const errors = countErrors(reading.errors, root);
    return {
      ...verdictOf(step, result),
      status: 'failed',
      errors,
      tests: reading.tests,
      log: logTail(result),
    };
  }
  if (result.code === 0) return { ...verdictOf(step, result), tests: reading.tests };
  const names = formats[step.format].output === 'none' ? '' : `, and ${nameOf(step, true)} names no errors`;
  const why = `${endOf(result).slice(0, -1)}${names}.`;
  return failedAsAWhole(step, result, { why, tests: reading.tests });
}

function endOf({ ended, code }: CommandResult): string {
  if (ended !== undefined) return endings[ended];
  if (code === null) return 'It was killed.';
  const means = exits[code];
  return `It ended with exit code ${code}${means === undefined ? '' : `: ${means}`}.`;
}

/** What a shell means by them. */
const exits: Readonly<Record<number, string>> = {
  126: 'a program that the command names could not be run',
  127: 'a program that the command names was not found',
};

const endings: Readonly<Record<NonNullable<CommandResult['ended']>, string>> = {
  timeout: 'It took longer than it may.',
  output: 'It printed more than it may.',
  disk: 'It wrote more to disk than it may.',
  stopped: 'It was stopped with the run.',
};

/** A step that failed without telling its errors: one error that stands for all. `why`: by default its end. */
export function failedAsAWhole(
  step: Pick<StepVerdict, 'kind' | 'name'>,
  result: CommandResult,
  {
    why = endOf(result),
    fault = exits[result.code ?? 0] === undefined ? undefined : 'no-program',
    tests,
  }: Partial<Pick<StepVerdict, 'why' | 'fault' | 'tests'>> = {},
): StepVerdict {
  const errors = [wholeFailure(step.kind, step.name, why)];
  const log = logTail(result);
  return { ...verdictOf(step, result), status: 'failed', readable: false, errors, tests, fault, why, log };
}

/** A step that passed, for others to be made of. */
export function verdictOf(
  { kind, name }: Pick<StepVerdict, 'kind' | 'name'>,
  { milliseconds }: Pick<CommandResult, 'milliseconds'>,
): StepVerdict {
  const nothing = { tests: undefined, flaky: false, fault: undefined, why: undefined, log: undefined };
  return { kind, name, status: 'passed', errors: [], readable: true, milliseconds, ...nothing };
}

/** A step whose command was not run, or could not do what it is for. */
export function notRun({ kind, name }: Pick<StepVerdict, 'kind' | 'name'>, why: string): StepVerdict {
  return { ...verdictOf({ kind, name }, { milliseconds: 0 }), status: 'not-run', why };
}

async function readingOf(step: CommandStep, { result, report }: Ran): Promise<Reading> {
  const { parse, output } = formats[step.format];
  const failed = result.code !== 0;
  const { pattern } = step;
  if (report === undefined) {
    if (output !== 'none' && result.cut) return unreadable('is too long to be read whole');
    const text = output === 'both' ? `${result.stdout}\n${result.stderr}` : result.stdout;
    return parse({ text, pattern, failed });
  }
  switch (report.kind) {
    case 'absent':
      return unreadable('was not written');
    case 'refused':
      return unreadable(`was not read, since it is ${refusals[report.why]}`);
    case 'content':
      if (report.content.length > largestReport) return unreadable('was not read, since it is too large');
      return parse({ text: report.content.toString('utf8'), pattern, failed });
  }
}

const refusals = {
  'symbolic link': 'a symbolic link',
  'not a file': 'not a file',
  'too large': 'too large',
} as const;

function nameOf({ report }: CommandStep, within = false): string {
  if (report !== undefined) return `${within ? 'the' : 'The'} report \`${report}\``;
  return `${within ? 'its' : 'Its'} output`;
}
