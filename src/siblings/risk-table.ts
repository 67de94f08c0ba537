import type { RiskFactor } from '../model/risk.ts';
import { type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import type { FactorShare, Risk } from './risk.ts';
import { riskSigns } from './validation-words.ts';

/** The score with what each factor adds. `isKnown`: whether validation told of errors. */
export function riskBlock({ score, level, factors }: Risk, isKnown: boolean): Markdown {
  return paragraphs(
    md`**Risk: ${riskSigns[level]} ${level}, ${score}**`,
    table(
      ['Factor', 'Amount', 'Weight', 'Adds'],
      factors.map((share) => [
        words[share.factor],
        isKnown || !needsProof.has(share.factor) ? amountOf(share) : 'not known',
        share.weight,
        share.adds,
      ]),
    ),
  );
}

function amountOf({ factor, amount }: FactorShare): string {
  return factor === 'prisma' || factor === 'missing-tests' ? (amount > 0 ? 'yes' : 'no') : String(amount);
}

const needsProof: ReadonlySet<RiskFactor> = new Set(['type-errors', 'test-failures', 'lint-errors']);

const words: Readonly<Record<RiskFactor, string>> = {
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
