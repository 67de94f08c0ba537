import type { output } from 'zod/mini';
import { _default, meta, number, prefault, union } from 'zod/mini';
import type { RetryRules } from './config.ts';
import { line } from './line.ts';
import { faulted, list, mapping } from './mapping.ts';
import { clipped } from './problem.ts';

const pattern = /^(\d{1,6}(?:\.\d{1,3})?) ?(ms|s|m)$/u;
const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
const longest = 5 * 60_000;

const span = line({
  description: 'A span of time: `1500ms`, `1.5s`, `1m`.',
  most: 20,
  pattern,
  fault: (text) => {
    const length = parseSpan(text);
    if (length !== undefined && length <= longest) return undefined;
    return {
      what: `is \`${clipped(text)}\`, which is not a pause of at most 5 minutes`,
      cure: 'Write a number with its unit: `1500ms`, `1.5s` or `1m`.',
    };
  },
});

const none = number().check(
  faulted((value) => {
    if (value === 0) return undefined;
    return { what: `is ${value}, without a unit`, cure: `Write \`${value}ms\` if it means milliseconds.` };
  }),
  meta({ const: 0, description: 'No pause.' }),
);

export const retries = prefault(
  mapping({
    pauses: _default(list(union([span, none]), { most: 10 }), ['1500ms', '3s', '4.5s']).check(
      meta({
        description:
          'Pauses before each retry of a request or git command that failed for the network; as many retries as pauses. An empty list: no retries.',
        examples: [['1500ms', '3s', '4.5s']],
      }),
    ),
    pace: _default(union([span, none]), '1s').check(
      meta({
        description:
          'Least time between two writes to the same API with one token. GitHub asks for one second; less may meet its secondary limits.',
      }),
    ),
    'longest-wait': _default(union([span, none]), '1m').check(
      meta({
        description:
          'How long a rate limit is waited for. One that lasts longer fails what needs it; the next run goes on.',
      }),
    ),
  }),
  {},
).check(meta({ title: 'Retries', description: 'What happens when the network fails.' }));

export function resolveRetries(written: output<typeof retries>): RetryRules {
  return {
    pauses: written.pauses.map(spanOf),
    pace: spanOf(written.pace),
    longestWait: spanOf(written['longest-wait']),
  };
}

function spanOf(written: string | number): number {
  return typeof written === 'number' ? written : (parseSpan(written) ?? 0);
}

/** Milliseconds. */
function parseSpan(text: string): number | undefined {
  const [, count, unit = ''] = pattern.exec(text) ?? [];
  const factor = milliseconds[unit];
  return factor === undefined ? undefined : Math.round(Number(count) * factor);
}
