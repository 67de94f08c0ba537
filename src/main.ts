/** The action's entry: inputs in, exit code out. What a run does not need is not loaded. */
import { readInputs, secretInputs } from './inputs.ts';
import { findingOf, type SyncError, toSyncError } from './model/error.ts';
import { createRunner } from './platform/runner.ts';
import { renderFatal } from './report/fatal.ts';
import { createLog } from './report/log.ts';
import { createRedactor } from './report/redact.ts';
import { isTelling } from './report/secret-forms.ts';
import { secretValuesIn } from './report/secret-values.ts';
import { shortened } from './report/shortened.ts';

const runner = createRunner();
const redactor = createRedactor();

// The runner gives each action the right to write caches and artifacts. It is no input, and is shown no more than one.
redactor.register(process.env.ACTIONS_RUNTIME_TOKEN ?? '');

try {
  const inputs = readInputs((name) => {
    const value = runner.input(name);
    if (Object.hasOwn(secretInputs, name) && value !== '') keepSecret(value);
    if (name === 'secrets') for (const secret of secretValuesIn(value)) keepSecret(secret);
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
  if (isTelling(value)) runner.mask(value);
}

async function showFatal(error: SyncError): Promise<void> {
  const findings = shortened(redactor.deep([findingOf(error), ...error.others]));
  const log = createLog(runner, redactor, 'error');
  for (const finding of findings) log.finding(finding, 'error');
  runner.fail();
  await runner.summary(renderFatal(findings, redactor));
}
