import type { Finding } from '../model/finding.ts';
import type { Runner } from '../platform/runner.ts';
import { logLine } from './log-line.ts';
import type { Redactor } from './redact.ts';

/** From the quietest. */
export const logLevels = ['error', 'warning', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The run's log. Every text is made safe here. */
export interface Log {
  info(text: string): void;
  debug(text: string): void;
  /** Lines within stand folded in the job's log. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  finding(finding: Finding, level: Finding['severity']): void;
}

/** GitHub shows at most this many annotations of a kind for one step. */
const annotationLimit = 10;

export function createLog(runner: Runner, redactor: Redactor, level: LogLevel): Log {
  const shows = (wanted: LogLevel) => logLevels.indexOf(wanted) <= logLevels.indexOf(level);
  const annotated = { error: 0, warning: 0, notice: 0 };
  const safe = (text: string) => logLine(text, redactor);

  return {
    info: (text) => {
      if (shows('info')) runner.info(safe(text));
    },
    debug: (text) => {
      if (shows('debug')) runner.info(safe(text));
      else runner.debug(safe(text));
    },
    async group(title, work) {
      runner.startGroup(safe(title));
      try {
        return await work();
      } finally {
        runner.endGroup();
      }
    },
    finding({ subject, what, cure, where, code }, shownAs) {
      // The runner shows the place of an annotation beside it, but not in the log.
      const place = where === undefined ? '' : ` (${where.file}:${where.line})`;
      const message = safe(
        `${subject === undefined ? '' : `${subject}: `}${[what, cure].filter(Boolean).join(' ')}${place}`,
      );
      annotated[shownAs] += 1;
      if (annotated[shownAs] > annotationLimit) {
        runner.info(message);
        return;
      }
      const spot = where && {
        file: safe(where.file),
        line: where.line,
        ...(where.column === undefined ? {} : { column: where.column }),
      };
      runner.annotate(shownAs, message, safe(code), spot);
    },
  };
}
