import type { output } from 'zod/mini';
import { _default, meta, number, prefault, union } from 'zod/mini';
import type { RetryRules } from './config.ts';
import { faulted, list, mapping } from './mapping.ts';
import { span, spanOf } from './span.ts';

const pause = span({
  description: 'A span of time: `1500ms`, `1.5s`, `1m`.',
  longest: 5 * 60_000,
  noun: 'a pause',
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
    pauses: _default(
      list(union([pause, none]), { most: 10 }, 'Write a list: `[1500ms, 3s]`, or `[]` for no retries.'),
      ['1500ms', '3s', '4.5s'],
    ).check(
      meta({
        description:
          'Pauses before each retry of a request or git command that failed for the network; as many retries as pauses. An empty list: no retries.',
        examples: [['1500ms', '3s', '4.5s']],
      }),
    ),
    pace: _default(union([pause, none]), '1s').check(
      meta({
        description:
          'Least time between two writes to the same API with one token. GitHub asks for one second; less may meet its secondary limits.',
      }),
    ),
    'longest-wait': _default(union([pause, none]), '1m').check(
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
    pauses: written.pauses.map(lengthOf),
    pace: lengthOf(written.pace),
    longestWait: lengthOf(written['longest-wait']),
  };
}

function lengthOf(written: string | number): number {
  return typeof written === 'number' ? written : spanOf(written);
}
