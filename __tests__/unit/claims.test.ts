import { describe, expect, test } from '@jest/globals';
import type { ValidationRules } from '../../src/model/validation.ts';
import { readClaims } from '../../src/prove/claims.ts';
import type { StepVerdict, Verdict } from '../../src/prove/verdict.ts';
import { type ClaimedVerdict, verdictFileOf } from '../../src/prove/verdict-file.ts';
import { candidateFileOf, readCandidateFile } from '../../src/siblings/candidate-file.ts';

const where = { file: 'sync.yml', line: 1 };
const common = { when: ['src/**'], timeout: 1000, where };
const rules: ValidationRules = {
  mode: 'bisect',
  setup: { run: 'npm ci', timeout: 1000 },
  steps: [
    {
      ...common,
      kind: 'test',
      name: 'unit',
      run: 'npm test',
      format: 'jest',
      report: 'r.json',
      pattern: undefined,
    },
    {
      ...common,
      kind: 'smoke',
      name: 'up',
      start: 'npm start',
      check: [{ url: 'http://127.0.0.1:1/', status: 200, body: undefined, within: 1 }],
    },
  ],
  env: ['NPM_CONFIG_REGISTRY'],
  definitions: [],
  limits: { output: 1, processes: 16, disk: 1, proof: 1 },
};

function aStep(parts: Partial<StepVerdict> = {}): StepVerdict {
  const nothing = { tests: undefined, fault: undefined, why: undefined, log: undefined };
  return {
    kind: 'test',
    name: 'unit',
    status: 'passed',
    errors: [],
    readable: true,
    flaky: false,
    milliseconds: 1,
    ...nothing,
    ...parts,
  };
}

const smoke = aStep({ kind: 'smoke', name: 'up' });
const key = 'c'.repeat(64);
const error = {
  identity: 'e'.repeat(32),
  count: 2,
  sample: { message: 'no', rule: 'TS1', file: 'src/a.ts', line: 3, column: undefined },
};
const failed = aStep({ status: 'failed', errors: [error], tests: 4, why: 'so', log: 'the end' });

function aVerdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    key,
    tree: 'd'.repeat(40),
    guard: 'namespaces',
    milliseconds: 5,
    steps: [failed, smoke],
    ...parts,
  };
}

function bytes(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
}

function aFile(verdict: Verdict = aVerdict()) {
  return verdictFileOf('node 24.1.0 linux x64', [{ subject: 'acme/ui', verdict }]);
}

/** The file with something else in its one verdict. */
function altered(parts: Partial<Record<keyof ClaimedVerdict, unknown>>): Buffer {
  const file = aFile();
  return bytes({ ...file, verdicts: file.verdicts.map((one) => ({ ...one, ...parts })) });
}

function read(...contents: readonly Buffer[]) {
  const files = contents.map((content, index) => ({ name: `${index}.json`, content }));
  const { claims, problems } = readClaims(files, rules);
  return { claim: claims.of('acme/ui', key), problems: problems.map(({ why }) => why) };
}

describe('verdicts that are handed over', () => {
  test('come back as they were', () => {
    const { claim, problems } = read(bytes(aFile()));
    expect(problems).toEqual([]);
    expect(claim).toEqual({ toolVersions: 'node 24.1.0 linux x64', verdict: aVerdict() });
  });

  test('count for the sibling that they were asked for', () => {
    const { claims } = readClaims([{ name: 'a', content: bytes(aFile()) }], rules);
    expect(claims.of('acme/other', key)).toBeUndefined();
  });

  test('may say the same twice', () => {
    const slower = aVerdict({ milliseconds: 99 });
    expect(read(bytes(aFile()), bytes(aFile(slower)))).toMatchObject({ problems: [], claim: {} });
  });

  test('do not count where they contradict each other, however often', () => {
    const green = bytes(aFile(aVerdict({ steps: [aStep(), smoke] })));
    const { claim, problems } = read(bytes(aFile()), green, green);
    expect(claim).toBeUndefined();
    expect(problems).toContain('contradicts another one');
  });

  test('with more errors than can be told are of a step that failed as a whole', () => {
    const errors = Array.from({ length: 5001 }, (_, index) => ({
      ...error,
      identity: index.toString(16).padStart(32, '0'),
    }));
    const { claim } = read(bytes(aFile(aVerdict({ steps: [{ ...failed, errors }, smoke] }))));
    expect(claim?.verdict.steps[0]).toMatchObject({ readable: false, errors: [{ count: 1 }] });
  });

  test('lose what is not seen, and files outside of the tree', () => {
    const hostile = {
      ...error,
      sample: { ...error.sample, message: 'a\u001b[31mb\u202e', file: '/etc/passwd', rule: 'x\n::error::y' },
    };
    const { claim } = read(
      bytes(
        aFile(
          aVerdict({ steps: [{ ...failed, errors: [hostile], log: 'a\u001b]0;t\u0007b\u0000' }, smoke] }),
        ),
      ),
    );
    expect(claim?.verdict.steps[0]?.log).toBe('ab');
    expect(claim?.verdict.steps[0]?.errors[0]?.sample).toMatchObject({
      message: 'ab',
      file: undefined,
      rule: 'x ::error::y',
    });
  });

  test('take the names of steps from the configuration', () => {
    const named = aVerdict({ steps: [aStep({ name: '<img src=x>' }), smoke] });
    expect(read(bytes(aFile(named))).claim?.verdict.steps.map(({ name }) => name)).toEqual(['unit', 'up']);
  });
});

describe('what is no verdict', () => {
  const file = aFile();
  const whole: Record<string, Buffer> = {
    nothing: Buffer.alloc(0),
    'no JSON': bytes('{'),
    'bytes that are not text': Buffer.from([0xff, 0xfe]),
    'a depth without end': bytes('['.repeat(200_000)),
    'more than 16 MB': Buffer.alloc(16 * 1024 * 1024 + 1, ' '),
    'another format': bytes({ ...file, format: 'else' }),
    'a later version': bytes({ ...file, version: 2 }),
    'tools as text': bytes({ ...file, toolVersions: 'node\n::error::x' }),
    'verdicts as an object': bytes({ ...file, verdicts: {} }),
    'everything in a prototype': bytes(`{"__proto__":${JSON.stringify(file)}}`),
    'a key of another length': altered({ key: 'c' }),
    'a tree that is an option': altered({ tree: `--${'a'.repeat(38)}` }),
    'a guard of its own': altered({ guard: 'none' }),
    'steps as text': altered({ steps: 'all' }),
    'a negative time': altered({ milliseconds: -1 }),
    'a text without end': altered({ steps: [{ ...aFile().verdicts[0]?.steps[0], log: 'x'.repeat(20_000) }] }),
  };
  test.each(Object.entries(whole))('%s', (_, content) => {
    const { claim, problems } = read(content);
    expect(claim).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  const wrong: Record<string, readonly StepVerdict[]> = {
    'fewer steps': [failed],
    'more steps': [failed, smoke, smoke],
    'steps in another order': [smoke, failed],
    'a failure without an error': [aStep({ status: 'failed' }), smoke],
    'errors in a step that passed': [aStep({ errors: [error] }), smoke],
    'an error twice': [aStep({ status: 'failed', errors: [error, error] }), smoke],
  };
  test.each(Object.entries(wrong))('%s', (_, steps) => {
    const { claim, problems } = read(bytes(aFile(aVerdict({ steps }))));
    expect(claim).toBeUndefined();
    expect(problems).toEqual(['has a verdict on other steps than the configuration has']);
  });
});

describe('candidates that are handed over', () => {
  const at = { commit: 'a'.repeat(40), tree: 'b'.repeat(40) };
  const candidate = {
    ...{ id: 'a'.repeat(12), subject: 'acme/ui', sibling: 'acme/ui', branch: 'main' },
    ...{ base: at, tip: at, prefixes: [at], changedPaths: ['src/a.ts'] },
  };
  const handed = { repository: 'acme/app', validation: rules, candidates: [candidate] };

  test('come back as they were, less places and definitions', () => {
    const result = readCandidateFile(bytes(candidateFileOf(handed)));
    const steps = rules.steps.map((step) => ({ ...step, where: { file: 'candidates.json', line: 1 } }));
    expect(result).toEqual({ ok: true, file: { ...handed, validation: { ...rules, steps } } });
  });

  test.each([
    ['no JSON', '['],
    ['nothing to prove', { ...candidateFileOf(handed), candidates: [] }],
    [
      'an id that is a path',
      { ...candidateFileOf(handed), candidates: [{ ...candidate, id: '../../../x/y' }] },
    ],
    [
      'a tree that is a name',
      { ...candidateFileOf(handed), candidates: [{ ...candidate, tip: { ...at, tree: 'main' } }] },
    ],
    ['a later version', { ...candidateFileOf(handed), version: 2 }],
  ])('%s is refused', (_, value) => {
    expect(readCandidateFile(bytes(value)).ok).toBe(false);
  });
});
