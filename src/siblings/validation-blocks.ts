/** What validation found, as Markdown for summary and pull request. Foreign text is escaped, and in one line. */
import {
  bullets,
  code,
  codeBlock,
  details,
  type Inline,
  type Markdown,
  md,
  paragraphs,
  prose,
  table,
} from '../report/markdown.ts';
import { commitLink } from './commit-table.ts';
import { counted } from './counted.ts';
import type { OffenderReport } from './offender-report.ts';
import type { ErrorReport, ErrorsReport, StepReport } from './validation-report.ts';
import { stepSays, stepSigns } from './validation-words.ts';

/** More errors are counted; the JSON report has more of them. */
const shownErrors = { ofOneStep: 20, ofAll: 60 } as const;
const longestMessage = 300;

export function stepTable(steps: readonly StepReport[]): Markdown {
  return table(
    ['', 'Step', 'Kind', 'Result'],
    steps.map((step) => [
      stepSigns[step.result],
      step.name,
      step.kind,
      md`${prose(stepSays(step))}${whyOf(step)}`,
    ]),
  );
}

/** Of a flaky step it is what the foreign code said; else the words are ours. */
function whyOf({ why, flaky }: StepReport): Markdown | undefined {
  if (why === undefined) return undefined;
  return md`: ${flaky ? clipped(why) : prose(clipped(why))}`;
}

/** The new errors of each step that tells them one by one. */
export function errorBlocks(steps: readonly StepReport[]): readonly Markdown[] {
  const failed = steps.filter(({ result, asAWhole }) => result === 'failed' && !asAWhole);
  const most = Math.min(shownErrors.ofOneStep, Math.ceil(shownErrors.ofAll / failed.length));
  return failed.map((step) =>
    paragraphs(md`**New in ${code(step.name)}**`, bullets(...errorLines(step, most))),
  );
}

/** The ends of outputs of steps in trouble. They differ from run to run: no pull request shows them. */
export function logBlocks(steps: readonly StepReport[]): readonly Markdown[] {
  return steps.flatMap(({ name, log, result, flaky }) =>
    log === undefined || (result === 'standing' && !flaky)
      ? []
      : [details(md`The end of what ${code(name)} printed`, codeBlock(log))],
  );
}

function errorLines({ newErrors, errors }: ErrorsReport, most: number): readonly Inline[] {
  const shown = errors.slice(0, most);
  const more = newErrors - shown.reduce((sum, { count }) => sum + count, 0);
  const isForgotten = more > 0 && errors.length === 0;
  return [
    ...shown.map(errorLine),
    isForgotten
      ? md`${counted(more, 'error')}, remembered from an earlier run by number only`
      : more > 0
        ? md`and ${more} more`
        : undefined,
  ].filter((line) => line !== undefined);
}

function errorLine({ file, line, message, rule, count }: ErrorReport): Inline {
  const place = file === undefined ? undefined : md`${code(line === undefined ? file : `${file}:${line}`)} `;
  const times = count > 1 ? md` (${count} times)` : undefined;
  return md`${place}${clipped(message)}${rule === undefined || rule === 'test' ? undefined : md` ${code(rule)}`}${times}`;
}

/** The commits that validation dropped: what they bring, what went with them, and how they come back. */
export function offenderBlocks(url: string, offenders: readonly OffenderReport[]): Markdown | undefined {
  if (offenders.length === 0) return undefined;
  const blocks = offenders.map(({ sha, subject, brings, dependents }) =>
    paragraphs(
      md`🚫 **${commitLink(url, sha)} ${subject}**`,
      bullets(
        ...brings.flatMap(({ step, ...errors }) =>
          errorLines(errors, 3).map((line) => md`${code(step)}: ${line}`),
        ),
        ...dependents.map((commit) => md`with it: ${commitLink(url, commit.sha)} ${commit.subject}`),
      ),
    ),
  );
  const ids = offenders.flatMap(({ sha, dependents }) => [sha, ...dependents.map((commit) => commit.sha)]);
  return paragraphs(
    ...blocks,
    details(
      'Have them offered again',
      paragraphs(
        md`Once its cause is mended, here or in the sibling, put this below its name in the configuration:`,
        codeBlock(['retry:', ...ids.map((id) => `  - ${id}`)].join('\n'), 'yaml'),
      ),
    ),
  );
}

export function clipped(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage).trimEnd()}…` : message;
}
