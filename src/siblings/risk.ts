import { minimatch } from 'minimatch';
import { type RiskFactor, type RiskLevel, type RiskRules, riskFactors, riskLevels } from '../model/risk.ts';
import { isTestFile } from '../prove/test-files.ts';
import type { Candidate } from './candidate.ts';
import type { ChangedFile } from './integration.ts';
import { isAbsent } from './three-way.ts';

/** How risky a pull request is, with what each factor adds. */
export interface Risk {
  readonly score: number;
  readonly level: RiskLevel;
  /** Those with a weight, in the order of the table of factors. */
  readonly factors: readonly FactorShare[];
}

export interface FactorShare {
  readonly factor: RiskFactor;
  readonly amount: number;
  readonly weight: number;
  /** Weight times amount. */
  readonly adds: number;
}

export interface RiskInput {
  /** All that the pull request changes. */
  readonly files: readonly ChangedFile[];
  readonly proof: Candidate['proof'];
  /** Lines added and removed; undefined where nobody counted. */
  readonly lines: number | undefined;
  readonly rules: RiskRules;
}

/** Errors count only when they are new; without a proof none is known, and `decide` holds that against it. */
export function riskOf({ files, proof, lines, rules }: RiskInput): Risk {
  const trouble = proof.status === 'proved' ? proof.trouble : undefined;
  const paths = files.map(({ path }) => path);
  const amounts: Readonly<Record<RiskFactor, number>> = {
    'files-changed': files.length,
    'type-errors': trouble?.typeErrors ?? 0,
    'test-failures': trouble?.testFailures ?? 0,
    prisma: paths.some(isPrisma) ? 1 : 0,
    'lint-errors': trouble?.lintErrors ?? 0,
    'workflow-files': countOf(paths, '.github/**'),
    'lock-files': paths.filter(isLockFile).length,
    migrations: countOf(paths, '**/migrations/**'),
    'lines-changed': (lines ?? 0) / 100,
    'missing-tests': lacksTests(files) ? 1 : 0,
  };
  const factors = riskFactors
    .filter((factor) => rules.weights[factor] > 0)
    .map((factor): FactorShare => {
      const [amount, weight] = [amounts[factor], rules.weights[factor]];
      return { factor, amount, weight, adds: rounded(amount * weight) };
    });
  const score = rounded(factors.reduce((sum, { adds }) => sum + adds, 0));
  return { score, level: levelOf(score, rules.levels), factors };
}

function levelOf(score: number, levels: RiskRules['levels']): RiskLevel {
  return riskLevels.find((level) => level !== 'critical' && score <= levels[level]) ?? 'critical';
}

/** Two decimals, so that sums of weights such as 0.1 read as people would add them. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function isPrisma(path: string): boolean {
  return minimatch(path, '{**/*.prisma,**/prisma/migrations/**}', { dot: true });
}

const lockFiles =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|Cargo\.lock|go\.sum|Gemfile\.lock|composer\.lock|poetry\.lock|uv\.lock|Pipfile\.lock)$/;

function isLockFile(path: string): boolean {
  return lockFiles.test(path);
}

const sources = /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|go|rs|java|kt|swift|cs|php|scala|c|cc|cpp|h)$/;

function lacksTests(files: readonly ChangedFile[]): boolean {
  const kept = files.filter(({ after }) => !isAbsent(after)).map(({ path }) => path);
  return (
    kept.some((path) => sources.test(path) && !isTestFile(path)) && !kept.some((path) => isTestFile(path))
  );
}

function countOf(paths: readonly string[], glob: string): number {
  return paths.filter((path) => minimatch(path, glob, { dot: true })).length;
}
