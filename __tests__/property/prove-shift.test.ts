/**
 * Errors that stand in the target and only move to other lines are never new, and errors that are added
 * always are. Small models of the tools look for defects in the lines of files and report them where they are.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandStep } from '../../src/model/validation.ts';
import { compare } from '../../src/prove/compare.ts';
import { readStep } from '../../src/prove/read-step.ts';
import type { StepVerdict, Verdict } from '../../src/prove/verdict.ts';
import { aCommandStep, aResult, type TestCase, testReport } from '../builders/prove.ts';
import './seeded.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 100);

/** A line of a file: undefined is sound, a number is a defect of that kind. */
type Line = number | undefined;
type Files = Readonly<Record<string, readonly Line[]>>;
interface Defect {
  readonly file: string;
  readonly kind: number;
  readonly line: number;
}

const names = ['src/a.ts', 'src/deep/b c.ts', 'lib/[id]/(group)/c.tsx'];
const kinds = 4;

function defectsIn(files: Files): Defect[] {
  return Object.entries(files).flatMap(([file, lines]) =>
    lines.flatMap((kind, index) => (kind === undefined ? [] : [{ file, kind, line: index + 1 }])),
  );
}

interface Tool {
  readonly step: CommandStep;
  /** Its report on the defects that it finds in a tree at `root`. */
  readonly report: (defects: readonly Defect[], root: string) => string;
}

const stack = (root: string, { file, line }: Defect) =>
  `Error: expected ${line} to be 0\n    at f (${root}/node_modules/x/y.js:1:2)\n    at ${root}/${file}:${line}:5\n`;

const tools: Readonly<Record<string, Tool>> = {
  tsc: {
    step: aCommandStep({ kind: 'type-check', format: 'typescript' }),
    report: (defects, root) =>
      defects
        .map(({ file, kind, line }) =>
          [
            `${file}(${line},7): error TS${2000 + kind}: Type '${kind}' is not of import("${root}/src/a").A.`,
            `  It is declared at ${root}/src/a.ts:${line}:3.`,
          ].join('\n'),
        )
        .join('\n'),
  },
  'tsc, pretty': {
    step: aCommandStep({ kind: 'type-check', format: 'typescript' }),
    report: (defects) =>
      `${defects
        .map(({ file, kind, line }) =>
          [
            `\u001b[96m${file}\u001b[0m:\u001b[93m${line}\u001b[0m:\u001b[93m7\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m TS${kind}: \u001b[0mOdd ${kind}.`,
            `\n\u001b[7m${line}\u001b[0m   return x;\n\u001b[7m \u001b[0m   ~~~~~~`,
          ].join('\n'),
        )
        .join('\n\n')}\n\nFound ${defects.length} errors.\n`,
  },
  eslint: {
    step: aCommandStep({ kind: 'lint', format: 'eslint' }),
    report: (defects, root) =>
      JSON.stringify(
        names.map((file) => ({
          filePath: `${root}/${file}`,
          messages: defects
            .filter((defect) => defect.file === file)
            .map(({ kind, line }) => ({
              ruleId: `rule-${kind % 2}`,
              severity: 2,
              message: `'v${kind}' is already declared in the upper scope on line ${line} column ${(line % 7) + 1}.`,
              line,
              column: 3,
            })),
        })),
      ),
  },
  jest: {
    step: aCommandStep({ kind: 'test', format: 'jest' }),
    report: (defects, root) => testReport(casesOf(defects, root)),
  },
  vitest: {
    step: aCommandStep({ kind: 'test', format: 'vitest' }),
    report: (defects, root) => testReport(casesOf(defects, root)),
  },
  junit: {
    step: aCommandStep({ kind: 'test', format: 'junit' }),
    report: (defects, root) =>
      `<testsuites><testsuite>${defects
        .map((defect) => {
          const { file, kind, line } = defect;
          return `<testcase classname="Suite" name="case &lt;${kind}&gt;" file="${file}" line="${line}"><failure message="at line ${line}">${stack(root, defect)}</failure></testcase>`;
        })
        .join('')}</testsuite></testsuites>`,
  },
  pattern: {
    step: aCommandStep({
      kind: 'custom',
      format: 'pattern',
      pattern: '^(?<file>[^:]+):(?<line>\\d+):(?<column>\\d+): (?<message>.*)$',
    }),
    report: (defects, root) =>
      defects.map(({ file, kind, line }) => `${root}/${file}:${line}:1: bad ${kind} (${line},1)`).join('\n'),
  },
};

function casesOf(defects: readonly Defect[], root: string): Record<string, TestCase[]> {
  const ofFile = (file: string) => defects.filter((defect) => defect.file === file);
  return Object.fromEntries(
    names.map((file) => [
      `${root}/${file}`,
      [
        { name: 'works' },
        ...ofFile(file).map((defect): TestCase => {
          const name = `case ${defect.kind}`;
          return { name, groups: ['suite'], status: 'failed', message: stack(root, defect) };
        }),
      ],
    ]),
  );
}

async function verdictOn({ step, report }: Tool, files: Files, root: string): Promise<Verdict> {
  const defects = defectsIn(files);
  const text = report(defects, root);
  const result = aResult({ code: defects.length > 0 ? 1 : 0, stdout: text });
  const found: StepVerdict = await readStep(step, { result, report: undefined, root });
  return { key: '', tree: '', steps: [found], guard: 'process', milliseconds: 0 };
}

const line = fc.option(fc.nat(kinds - 1), { nil: undefined, freq: 2 });
const tree = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.array(line, { maxLength: 12 })])),
) as fc.Arbitrary<Files>;

/** Edits at places that are fractions of a file: lines come and go, defects only go. */
const shift = fc.array(
  fc.record({
    file: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    insert: fc.integer({ min: -3, max: 150 }),
  }),
  { maxLength: 8 },
);

function shifted(files: Files, edits: typeof shift extends fc.Arbitrary<infer E> ? E : never): Files {
  const now = new Map(Object.entries(files).map(([name, lines]) => [name, [...lines]]));
  for (const { file, at, insert } of edits) {
    const lines = now.get(file) ?? [];
    const place = Math.floor(at * lines.length);
    if (insert >= 0) lines.splice(place, 0, ...Array.from({ length: insert }, () => undefined));
    else lines.splice(place, -insert);
  }
  return Object.fromEntries(now);
}

function withDefects(files: Files, added: readonly Omit<Defect, 'line'>[]): Files {
  const now = new Map(Object.entries(files).map(([name, lines]) => [name, [...lines]]));
  for (const [index, { file, kind }] of added.entries()) {
    const lines = now.get(file) ?? [];
    lines.splice((index * 7) % (lines.length + 1), 0, kind);
  }
  return Object.fromEntries(now);
}

const onlyMoved = fc.array(
  fc.record({
    file: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    insert: fc.nat(150),
  }),
  { maxLength: 8 },
);
const someDefects = fc.array(fc.record({ file: fc.constantFrom(...names), kind: fc.nat(kinds - 1) }), {
  minLength: 1,
  maxLength: 5,
});

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

describe.each(Object.entries(tools))('%s', (_, tool) => {
  test('errors that move or go are not new', async () => {
    await fc.assert(
      fc.asyncProperty(tree, shift, async (files, edits) => {
        const base = await verdictOn(tool, files, '/w/base-1');
        const candidate = await verdictOn(tool, shifted(files, edits), '/tmp/other/tree');
        const { steps, isGreen } = compare(candidate, base);
        expect(steps.flatMap(({ added }) => added)).toEqual([]);
        expect(isGreen).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('errors that are added are all new, also the second of a kind', async () => {
    await fc.assert(
      fc.asyncProperty(tree, onlyMoved, someDefects, async (files, edits, more) => {
        const base = await verdictOn(tool, files, '/w/base-1');
        const candidate = await verdictOn(tool, withDefects(shifted(files, edits), more), '/tmp/other/tree');
        const { steps, isGreen } = compare(candidate, base);
        const [step] = steps;
        expect(sum((step?.added ?? []).map(({ count }) => count))).toBe(more.length);
        expect(new Set(step?.added.map(({ sample }) => sample?.file))).toEqual(
          new Set(more.map(({ file }) => file)),
        );
        expect(step?.standing).toBe(defectsIn(files).length);
        expect(isGreen).toBe(false);
      }),
      { numRuns: runs },
    );
  });
});
