import type { output } from 'zod/mini';
import { _default, meta, enum as oneOf, optional, union } from 'zod/mini';
import type { Place } from '../model/finding.ts';
import {
  type CommandStep,
  type ReportFormat,
  reportFormats,
  type SmokeCheck,
  type Step,
  stepKinds,
} from '../model/validation.ts';
import { pathGlob, pathGlobs } from './glob.ts';
import { required, where, without, written } from './keys-together.ts';
import { line } from './line.ts';
import { type FaultAt, faulted, list, mapping } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';
import { span, spanOf } from './span.ts';
import { wholeNumber } from './whole-number.ts';

const day = 24 * 3_600_000;

/** A line for `sh`. */
export function command(description: string, example: string) {
  return line({ description, examples: [example], most: 2000 });
}

export function timeout(standard: string) {
  const description = `How long it may take. Default: \`${standard}\`.`;
  return span({ description, examples: [standard], longest: day, noun: 'a time' });
}

const positive =
  'Name the paths that need the step, such as `src/**`; `!(docs)/**` is every folder but `docs`.';

const check = mapping({
  url: line({
    description: 'What to ask for, on this machine.',
    examples: ['http://127.0.0.1:3000/health'],
    most: 500,
    fault: urlFault,
  }),
  status: _default(
    wholeNumber({ description: 'The status that the answer must have.', least: 100, most: 599 }),
    200,
  ),
  body: optional(line({ description: 'Text that the body of the answer must contain.', most: 500 })),
  within: _default(
    span({
      description: 'How long after the start it may take until the answer is as it should be.',
      longest: 3_600_000,
      noun: 'a time',
    }),
    '30s',
  ),
});

export const step = mapping({
  kind: oneOf(stepKinds).check(
    meta({
      description:
        'What the step is for. New errors of `type-check` and `test` count in the risk; to be merged by itself a pull request needs one of each.',
    }),
  ),
  name: optional(line({ description: 'For people. Default: the kind.', examples: ['unit tests'], most: 80 })),
  run: optional(
    command('The command, a line for `sh`. `prisma` has `npx --no-install prisma validate`.', 'npm test'),
  ),
  format: optional(
    oneOf(reportFormats).check(
      meta({
        description:
          'How errors are read. Default: `typescript` for a type check; for a `report` that ends in `.xml` `junit`, for another of a test `jest` (also right for Vitest), of a lint `eslint`; else `exit-code`, which knows only pass and fail.',
      }),
    ),
  ),
  report: optional(
    line({
      description:
        'The file that the command writes, from the root of the repository. Default: its output is read.',
      examples: ['report.json'],
      most: 256,
      fault: reportFault,
    }),
  ),
  pattern: optional(
    line({
      description:
        'For `format: pattern`: a regular expression (RE2), matched against each line, with the named groups `file`, `line`, `column`, `rule` and `message`.',
      examples: ['^(?<file>[^:]+):(?<line>\\d+): (?<message>.*)$'],
      most: 500,
    }),
  ),
  start: optional(command('For `smoke`: the command that starts the application.', 'npm start')),
  check: optional(list(check, { least: 1, most: 20 })).check(
    meta({ description: 'For `smoke`: what the application must answer.' }),
  ),
  when: optional(union([pathGlob(positive), pathGlobs(positive)])).check(
    meta({
      description:
        'Globs: the step is needed only when a path that matches changes. Default: always; for `prisma` the schema and the migrations.',
      examples: [['prisma/**']],
    }),
  ),
  timeout: _default(timeout('10m'), '10m'),
}).check(
  faulted(stepFault),
  meta({
    title: 'A step of the validation',
    allOf: [
      where(
        written('kind', { const: 'smoke' }),
        { allOf: [required('start', 'check'), without('run', 'report', 'format')] },
        {
          ...without('start', 'check'),
          ...where(written('format', { const: 'pattern' }), required('pattern'), without('pattern')),
        },
      ),
      where(written('kind', { enum: ['smoke', 'prisma'] }), {}, required('run')),
    ],
  }),
);

type Written = output<typeof step>;

const prismaPaths = ['**/*.prisma', '**/prisma/**'] as const;

export function resolveStep(written: Written, where: Place): Step {
  const common = {
    name: written.name ?? written.kind,
    when: [written.when ?? (written.kind === 'prisma' ? prismaPaths : [])].flat(),
    timeout: spanOf(written.timeout),
    where,
  };
  if (written.kind === 'smoke') {
    const checks = (written.check ?? []).map((one): SmokeCheck => {
      return { url: one.url, status: one.status, body: one.body, within: spanOf(one.within) };
    });
    return { ...common, kind: 'smoke', start: written.start ?? '', check: checks };
  }
  return {
    ...common,
    kind: written.kind,
    run: written.run ?? 'npx --no-install prisma validate',
    format: written.format ?? formatOf(written.kind, written.report),
    report: written.report,
    pattern: written.pattern,
  };
}

function formatOf(kind: CommandStep['kind'], report: string | undefined): ReportFormat {
  if (kind === 'type-check') return 'typescript';
  if (report === undefined) return 'exit-code';
  if (report.endsWith('.xml')) return 'junit';
  return kind === 'lint' ? 'eslint' : 'jest';
}

function stepFault(written: Written): FaultAt | undefined {
  const { kind, run, start, check: checks, format, pattern, report } = written;
  if (kind === 'smoke') {
    if (run !== undefined || report !== undefined || format !== undefined) {
      const at = [run !== undefined ? 'run' : report !== undefined ? 'report' : 'format'];
      return { what: 'has no meaning in a smoke test', cure: 'Write `start` and `check`.', at, on: 'key' };
    }
    if (start === undefined) {
      return { what: 'is a smoke test without `start`', cure: 'Add `start: npm start`, or what starts it.' };
    }
    if (checks !== undefined) return undefined;
    const cure = 'Add `check: [{ url: "http://127.0.0.1:3000/health" }]`.';
    return { what: 'is a smoke test without `check`', cure };
  }
  if (start !== undefined || checks !== undefined) {
    const at = [start !== undefined ? 'start' : 'check'];
    return { what: 'belongs to a smoke test', cure: 'Write `kind: smoke`, or remove it.', at, on: 'key' };
  }
  if (run === undefined && kind !== 'prisma') {
    return { what: 'has no `run`', cure: 'Add the command, such as `run: npm test`.' };
  }
  if ((format === 'pattern') === (pattern !== undefined)) return undefined;
  return format === 'pattern'
    ? { what: 'has the format `pattern` and no `pattern`', cure: 'Add `pattern` with a regular expression.' }
    : { what: 'needs `format: pattern`', cure: 'Add `format: pattern`.', at: ['pattern'], on: 'key' };
}

function reportFault(text: string): Fault | undefined {
  if (!text.startsWith('/') && !text.includes('\\') && !text.split('/').includes('..')) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which leaves the repository`,
    cure: 'Write a path from the root of the repository, such as `report.json`.',
  };
}

const loopback = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?(?:\/|$)/u;

function urlFault(text: string): Fault | undefined {
  if (loopback.test(text) && URL.canParse(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which is not an address of this machine`,
    cure: 'Write one such as `http://127.0.0.1:3000/health`.',
  };
}
