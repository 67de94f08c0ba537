import type { output } from 'zod/mini';
import { _default, meta, enum as oneOf, prefault, union } from 'zod/mini';
import type { FailOn, ReportRules } from './config.ts';
import { where } from './keys-together.ts';
import { cured, faulted, list, mapping } from './mapping.ts';

const causes = ['error', 'conflict', 'missing', 'drift', 'never'] as const;

const cause = oneOf(
  causes,
  cured((written) =>
    written === 'stale' ? 'Write `drift`: what has grown stale counts as that.' : undefined,
  ),
);

const several = list(cause, { least: 1, most: causes.length }).check(
  faulted((written) => {
    if (written.length === 1 || !written.includes('never')) return undefined;
    return { what: 'has `never` beside other values', cure: 'Keep either `never` or the others.' };
  }),
  meta({ allOf: [where({ contains: { const: 'never' } }, { maxItems: 1 })] }),
);

export const report = prefault(
  mapping({
    'fail-on': _default(union([cause, several]), ['error']).check(
      meta({
        description:
          'What makes the run fail: `error` (something could not be done), `conflict` (a commit conflicts, or a secret was changed outside, and a person is needed), `missing` (a required secret or variable is not there, or cannot be looked for), `drift` (one is not as it was left, or has grown stale), or `never`. The input `fail-on` wins over it.',
        examples: [['error', 'conflict'], 'never'],
      }),
    ),
  }),
  {},
).check(meta({ title: 'Report', description: 'How the outcome of a run is told.' }));

export function resolveReport(written: output<typeof report>): ReportRules {
  return { failOn: [...new Set([written['fail-on']].flat())].filter(isCause) };
}

function isCause(value: (typeof causes)[number]): value is FailOn {
  return value !== 'never';
}
