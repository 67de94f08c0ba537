import type { SmokeCheck, SmokeStep } from '../model/validation.ts';
import { countErrors } from './identity.ts';
import { logTail } from './log-tail.ts';
import type { Answer, CommandResult, RunningCommand } from './ports.ts';
import { guarded, type Proving, stopped, throwIfStopped } from './proving.ts';
import { failedAsAWhole, verdictOf } from './read-step.ts';
import type { ToolError } from './reading.ts';
import type { StepVerdict } from './verdict.ts';

const pause = 250;
const longestAnswer = 5000;

/** Starts the application, asks until it answers as it should, and stops it whatever comes. */
export async function smoke(proving: Proving, step: SmokeStep): Promise<StepVerdict> {
  throwIfStopped(proving.signal);
  const begun = proving.clock.now();
  const app = await proving.work.start(guarded(proving, step.start, step.timeout));
  const errors: ToolError[] = [];
  let early: CommandResult | undefined;
  let result: CommandResult;
  try {
    for (const check of step.check) {
      const wrong = await ask(proving, app, check, begun + check.within);
      early = app.ended();
      if (early !== undefined) break;
      if (wrong !== undefined) errors.push(errorOf(check, wrong));
    }
  } finally {
    result = await app.stop();
  }
  if (result.ended === 'stopped' && proving.signal.aborted) throw stopped();
  if (early !== undefined)
    return failedAsAWhole(step, early, { why: 'The application ended before it was asked to.' });
  if (errors.length === 0) return verdictOf(step, result);
  const counted = countErrors(errors, proving.work.root);
  return { ...verdictOf(step, result), status: 'failed', errors: counted, log: logTail(result) };
}

/** What is wrong with the last answer when the time is over; undefined as soon as one is right. */
async function ask(
  { clock, signal, end }: Proving,
  app: RunningCommand,
  check: SmokeCheck,
  until: number,
): Promise<string | undefined> {
  const last = Math.min(until, end);
  for (;;) {
    throwIfStopped(signal);
    const timeout = Math.min(longestAnswer, Math.max(pause, last - clock.now()));
    const wrong = faultOf(await app.get(check.url, timeout), check);
    if (wrong === undefined || app.ended() !== undefined || clock.now() + pause > last) return wrong;
    await clock.sleep(pause);
  }
}

function faultOf(answer: Answer, { status, body }: SmokeCheck): string | undefined {
  if (answer.status === undefined) return `no answer: ${answer.why}`;
  if (answer.status !== status) return `status ${answer.status} instead of ${status}`;
  if (body !== undefined && !answer.body.includes(body))
    return 'the body lacks the text that it must contain';
  return undefined;
}

/** The address is what tells such errors apart, so that an answer that is wrong in a new way is no new error. */
function errorOf({ url }: SmokeCheck, wrong: string): ToolError {
  const message = `GET ${url}: ${wrong}`;
  return {
    tool: 'smoke',
    rule: undefined,
    file: undefined,
    line: undefined,
    column: undefined,
    message,
    test: url,
  };
}
