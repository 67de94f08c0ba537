import type { output } from 'zod/mini';
import { _default, boolean, meta, number, enum as oneOf, optional, parse, prefault, union } from 'zod/mini';
import { mergeMethods, type RiskFactor, type RiskRules } from '../model/risk.ts';
import { cured, type FaultAt, faulted, mapping } from './mapping.ts';

const standard: Readonly<Partial<Record<RiskFactor, number>>> = {
  'files-changed': 1,
  'type-errors': 3,
  'test-failures': 5,
  prisma: 2,
};

function amount(description: string) {
  return number().check(
    faulted((value) => {
      if (value >= 0 && value <= 1_000_000) return undefined;
      return { what: `is ${value}, out of range`, cure: 'Write a number from 0 to 1000000.' };
    }),
    meta({ description, minimum: 0, maximum: 1_000_000 }),
  );
}

const words: Readonly<Record<RiskFactor, string>> = {
  'files-changed': 'Each file that the pull request changes.',
  'type-errors': 'Each new type error.',
  'test-failures': 'Each new test failure.',
  prisma: 'A change of the Prisma schema or its migrations, once.',
  'lint-errors': 'Each new lint error.',
  'workflow-files': 'Each changed file under `.github/`.',
  'lock-files': 'Each changed lock file.',
  migrations: 'Each changed file of a folder `migrations`.',
  'lines-changed': 'Each hundred lines that are added or removed.',
  'missing-tests': 'Source files change and no test does, once.',
};

/** The weight of a factor, by default as the table says, else none. */
function weight(factor: RiskFactor) {
  return _default(amount(words[factor]), standard[factor] ?? 0);
}

const weights = mapping({
  'files-changed': weight('files-changed'),
  'type-errors': weight('type-errors'),
  'test-failures': weight('test-failures'),
  prisma: weight('prisma'),
  'lint-errors': weight('lint-errors'),
  'workflow-files': weight('workflow-files'),
  'lock-files': weight('lock-files'),
  migrations: weight('migrations'),
  'lines-changed': weight('lines-changed'),
  'missing-tests': weight('missing-tests'),
} satisfies Record<RiskFactor, unknown>);

const standardLevels = { low: 5, medium: 15, high: 40 } as const;

const levels = mapping({
  low: _default(amount('The highest score that is low.'), standardLevels.low),
  medium: _default(amount('The highest score that is medium.'), standardLevels.medium),
  high: _default(amount('The highest score that is high; more is critical.'), standardLevels.high),
}).check(faulted(outOfOrder));

const autoMerge = mapping({
  'at-most': _default(amount('The highest score that is merged by itself.'), 5),
  method: optional(oneOf(mergeMethods)).check(
    meta({
      description: 'How to merge. Default: the first that the repository allows of rebase, merge, squash.',
    }),
  ),
});

/** For a score or a method that is written where the mapping of both belongs. */
function longForm(written: unknown): string | undefined {
  if (typeof written === 'number') return `Write \`auto-merge: { at-most: ${written} }\`.`;
  const method = mergeMethods.find((one) => one === written);
  return method && `Write \`auto-merge: { method: ${method} }\`.`;
}

export const risk = prefault(
  mapping({
    'auto-merge': prefault(union([boolean(), autoMerge], cured(longForm)), {}).check(
      meta({
        description:
          'When a pull request is merged by itself; on by default, with at most 5. It needs at most this score, no new type error or test failure, every step passed, no conflict, and only for siblings that are `trusted`. `false`: never.',
        examples: [{ 'at-most': 5, method: 'rebase' }, false],
      }),
    ),
    weights: prefault(weights, {}).check(
      meta({ description: 'What the score is added up from: the weight of each factor.' }),
    ),
    levels: prefault(levels, {}).check(meta({ description: 'The levels of the label `risk:<level>`.' })),
  }),
  {},
).check(meta({ title: 'Risk', description: 'How risky a pull request is, and what follows from it.' }));

export function resolveRisk(written: output<typeof risk>): RiskRules {
  const auto = written['auto-merge'];
  return {
    autoMerge: auto === false ? undefined : autoMergeOf(auto === true ? parse(autoMerge, {}) : auto),
    weights: written.weights,
    levels: written.levels,
  };
}

function autoMergeOf(written: output<typeof autoMerge>): NonNullable<RiskRules['autoMerge']> {
  return { atMost: written['at-most'], method: written.method };
}

type Levels = RiskRules['levels'];

/** What was not written has its default, and may clash with what was. */
function outOfOrder(given: Levels): FaultAt | undefined {
  const [lower, upper] =
    given.low > given.medium ? (['low', 'medium'] as const) : (['medium', 'high'] as const);
  if (given[lower] <= given[upper]) return undefined;
  if (given[upper] === standardLevels[upper]) {
    return {
      what: `is ${given[lower]}, above \`${upper}\`, which is ${given[upper]} by default`,
      cure: `Write \`${upper}\` as well: ${given[lower]} or more.`,
      at: [lower],
    };
  }
  const isDefault = given[lower] === standardLevels[lower];
  return {
    what: `is ${given[upper]}, below \`${lower}\`, which is ${given[lower]}${isDefault ? ' by default' : ''}`,
    cure: isDefault
      ? `Write \`${lower}\` as well: ${given[upper]} or less.`
      : 'Put the levels in ascending order.',
    at: [upper],
  };
}
