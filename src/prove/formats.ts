import type { ReportFormat } from '../model/validation.ts';
import { parseEslint } from './eslint.ts';
import { parseExitCode } from './exit-code.ts';
import { parseJest } from './jest.ts';
import { parseJunit } from './junit.ts';
import { parsePattern } from './pattern.ts';
import type { Parse } from './reading.ts';
import { parseTypescript } from './typescript.ts';
import { parseVitest } from './vitest.ts';

interface Format {
  readonly parse: Parse;
  /** What is read where the step writes no report. A document is on stdout alone; stderr has the chatter. */
  readonly output: 'stdout' | 'both' | 'none';
}

export const formats: Readonly<Record<ReportFormat, Format>> = {
  typescript: { parse: parseTypescript, output: 'both' },
  eslint: { parse: parseEslint, output: 'stdout' },
  jest: { parse: parseJest, output: 'stdout' },
  vitest: { parse: parseVitest, output: 'stdout' },
  junit: { parse: parseJunit, output: 'stdout' },
  pattern: { parse: parsePattern, output: 'both' },
  'exit-code': { parse: parseExitCode, output: 'none' },
};
