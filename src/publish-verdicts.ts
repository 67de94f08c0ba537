/** Shows what the job that validates has found; it has nothing else to show it with than its own log and summary. */
import type { SafeText } from './model/safe-text.ts';
import type { Runner } from './platform/runner.ts';
import type { Log } from './report/log.ts';
import { bullets, code, type Inline, md, paragraphs, prose, table } from './report/markdown.ts';
import type { Redactor } from './report/redact.ts';
import { render } from './report/render.ts';
import { shortened } from './report/shortened.ts';
import { hasNew } from './siblings/examine.ts';
import type { ValidateResult } from './validate-phase.ts';

interface PublishOptions {
  readonly result: ValidateResult;
  readonly runner: Runner;
  readonly redactor: Redactor;
  readonly log: Log;
}

/** A candidate that fails is a result, not a failure of the job: the next one has to hear of it. */
export async function publishVerdicts({ result: raw, runner, redactor, log }: PublishOptions): Promise<void> {
  const result = { ...raw, findings: shortened(redactor.deep(raw.findings)) };
  for (const finding of result.findings) log.finding(finding, 'warning');
  for (const { candidate, result: examined } of result.examined) {
    log.info(`${candidate.subject}: ${wordsOf(examined)}`);
  }
  await runner.summary(summaryOf(result, redactor));
  runner.output('verdicts', redactor.text(result.verdicts));
  runner.output('findings', redactor.json(result.findings));
}

function summaryOf({ examined, proofs, findings }: ValidateResult, redactor: Redactor): SafeText {
  const rows = examined.map(({ candidate: { subject, tip }, result }): readonly Inline[] => [
    subject,
    code(tip.tree.slice(0, 10)),
    wordsOf(result),
  ]);
  const told = findings.map(
    ({ subject = '', what, cure }) => md`**${subject}**: ${prose(what)} ${prose(cure)}`,
  );
  return render(
    paragraphs(
      md`## Validated ${examined.length} of the candidates that were handed over`,
      table(['Sibling', 'Tree', 'Found'], rows),
      ...(told.length > 0 ? [bullets(...told)] : []),
      md`<sub>${proofs} trees were built and tested. This job has no token; what it found is handed on as a claim.</sub>`,
    ),
    redactor,
  );
}

function wordsOf(result: ValidateResult['examined'][number]['result']): string {
  if (result.status === 'not-proved') return 'could not be validated';
  const { known, trouble, offender } = result;
  if (offender !== undefined) return 'brings new trouble, and the commit that does was found';
  if (hasNew(trouble)) return 'brings new trouble';
  const flaky = known.verdict.steps.filter((step) => step.flaky).length;
  return flaky > 0 ? `no new trouble; ${flaky} flaky` : 'no new trouble';
}
