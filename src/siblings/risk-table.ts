import type { RiskFactor } from '../model/risk.ts';
import { type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import type { FactorShare, Risk } from './risk.ts';
import type { StepReport, ValidationReport } from './validation-report.ts';
import { riskSigns } from './validation-words.ts';

/** The score with what each factor adds. What no step could tell of is not known, and never shown as nothing. */
export function riskBlock(risk: Risk, validation: ValidationReport): Markdown {
  const unknown = unknownFactors(validation);
  return paragraphs(
    md`**Risk: ${riskSigns[risk.level]} ${risk.level}, ${scoreOf(risk, validation)}**`,
    table(
      ['Factor', 'Amount', 'Weight', 'Adds'],
      risk.factors.map((share) => {
        const { factor, amount, weight, adds } = share;
        const words = factorWords[factor];
        if (!unknown.has(factor)) return [words, amountOf(share), weight, adds];
        return amount > 0
          ? [words, `at least ${amount}`, weight, `at least ${adds}`]
          : [words, 'not known', weight, 'not known'];
      }),
    ),
  );
}

/** `12`; `at least 12` where errors or failures that count are not known. */
export function scoreOf({ score, factors }: Risk, validation: ValidationReport | undefined): string {
  const unknown = validation === undefined ? noFactors : unknownFactors(validation);
  return factors.some(({ factor }) => unknown.has(factor)) ? `at least ${score}` : String(score);
}

const noFactors: ReadonlySet<RiskFactor> = new Set();

/** The factors that count what steps of a kind find. */
const countedSteps = {
  'type-check': 'type-errors',
  test: 'test-failures',
  lint: 'lint-errors',
} as const satisfies Partial<Record<StepReport['kind'], RiskFactor>>;

/** Without a proof all of them are unknown; with one, where a step was not run or told nothing but that it failed. */
function unknownFactors(validation: ValidationReport): ReadonlySet<RiskFactor> {
  const pairs = Object.entries(countedSteps);
  if (validation.status === 'not-proved') return new Set(pairs.map(([, factor]) => factor));
  const mute = validation.steps.filter(
    ({ result, asAWhole }) =>
      result === 'not-run' || (asAWhole && (result === 'failed' || result === 'broken')),
  );
  return new Set(
    pairs.flatMap(([kind, factor]) => (mute.some((step) => step.kind === kind) ? [factor] : [])),
  );
}

function amountOf({ factor, amount }: FactorShare): string {
  return factor === 'prisma' || factor === 'missing-tests' ? (amount > 0 ? 'yes' : 'no') : String(amount);
}

const factorWords: Readonly<Record<RiskFactor, string>> = {
  'files-changed': 'files changed',
  'type-errors': 'new type errors',
  'test-failures': 'new test failures',
  prisma: 'Prisma schema or migrations',
  'lint-errors': 'new lint errors',
  'workflow-files': 'files under .github',
  'lock-files': 'lock files',
  migrations: 'files of migrations',
  'lines-changed': 'hundreds of changed lines',
  'missing-tests': 'sources without tests',
};
