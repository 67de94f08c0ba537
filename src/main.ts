/** The action's entry: inputs in, exit code out. What a run does not need is not loaded. */
import { readInputs } from './inputs.ts';
import { type SyncError, toSyncError } from './model/error.ts';
import { createRunner } from './platform/runner.ts';
import { renderFatal } from './report/fatal.ts';
import { logLine } from './report/log-line.ts';
import { createRedactor } from './report/redact.ts';

/** Inputs whose values must never be shown. */
const secretInputs: ReadonlySet<string> = new Set(['token', 'source-token', 'state-key', 'signing-key']);

const runner = createRunner();
const redactor = createRedactor();

try {
  const inputs = readInputs((name) => {
    const value = runner.input(name);
    if (secretInputs.has(name) && value !== '') keepSecret(value);
    return value;
  });
  const { runAction } = await import('./action.ts');
  await runAction({ inputs, runner, redactor, keepSecret, env: process.env });
} catch (thrown) {
  await showFatal(toSyncError(thrown));
}
// The clients of vendors may hold sockets and timers open; nothing is left to wait for.
process.exit();

function keepSecret(value: string): void {
  redactor.register(value);
  runner.mask(value);
}

async function showFatal({ code, message, hint, where }: SyncError): Promise<void> {
  const line = logLine(`${message} ${hint}`, redactor);
  const spot = where && {
    file: logLine(where.file, redactor),
    line: where.line,
    ...(where.column === undefined ? {} : { column: where.column }),
  };
  runner.annotate('error', line, logLine(code, redactor), spot);
  runner.fail();
  await runner.summary(renderFatal({ code, message, hint, where }, redactor));
}
