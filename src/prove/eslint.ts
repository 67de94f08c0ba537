import { array, boolean, nullable, number, object, optional, string } from 'zod/mini';
import { fromJson } from './json-report.ts';
import { type Parse, position, read } from './reading.ts';

/** https://eslint.org/docs/latest/use/formatters/#json: an array of results, one a file. */
const report = array(
  object({
    filePath: string(),
    messages: array(
      object({
        ruleId: optional(nullable(string())),
        severity: number(),
        message: string(),
        line: optional(nullable(number())),
        column: optional(nullable(number())),
        fatal: optional(boolean()),
      }),
    ),
  }),
);

/**
 * Errors of ESLint. Warnings count when there are no errors and the step fails, for then they are more than
 * `--max-warnings` allows.
 */
export const parseEslint: Parse = ({ text, failed }) =>
  fromJson(text, report, (results) => {
    const all = results.flatMap(({ filePath, messages }) =>
      messages.map((message) => ({
        severity: message.severity,
        error: {
          tool: 'eslint' as const,
          rule: message.ruleId ?? (message.fatal === true ? 'parsing' : undefined),
          file: filePath === '<text>' ? undefined : filePath,
          line: position(message.line),
          column: position(message.column),
          message: message.message,
          test: undefined,
        },
      })),
    );
    const errors = all.filter(({ severity }) => severity >= 2);
    return read((errors.length > 0 || !failed ? errors : all).map(({ error }) => error));
  });
