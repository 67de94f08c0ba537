import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { printRun } from '../../sandbox/demo/print-run.ts';
import { requestTable } from '../../sandbox/demo/print-world.ts';
import type { RunResult } from '../../sandbox/runner/result.ts';
import type { Seen } from '../../sandbox/server.ts';

const run: RunResult = {
  repository: 'acme/app',
  runNumber: 1,
  exitCode: 0,
  signal: null,
  raw: Buffer.alloc(0),
  log: '',
  lines: [
    { kind: 'group', text: 'Fetch' },
    { kind: 'text', text: 'one' },
    { kind: 'warning', text: 'mind\nthis' },
    { kind: 'endgroup', text: '' },
    { kind: 'text', text: 'done' },
  ],
  annotations: [{ level: 'warning', message: 'mind\nthis', title: 'T', file: 'a.yml', line: 3 }],
  outputs: { risk: '3', 'pull-requests': `[${'1, '.repeat(100)}]` },
  state: {},
  summary: '',
  masks: new Set(),
  workspace: '',
  temp: '',
  requests: [2, 4],
};

test('a run is printed with groups indented, then annotations, then outputs in one line each', () => {
  const lines: string[] = [];
  printRun(run, (line) => lines.push(...stripVTControlCharacters(line).split('\n')));
  expect(lines.slice(0, 8)).toEqual([
    '▼ Fetch',
    '  one',
    '  warning: mind',
    '  this',
    'done',
    '',
    'Annotations',
    '  warning a.yml:3 T: mind this',
  ]);
  expect(lines.at(-2)).toBe('  risk           3');
  expect(lines.at(-1)).toMatch(/^ {2}pull-requests {2}\[1, 1.*…$/);
});

test('requests are counted for the run that they came in, and writes only where they took effect', () => {
  const entry = (number: number, service: string, effect: Seen['effect'], status = 200): Seen => ({
    number,
    service,
    effect,
    status,
    method: 'POST',
    path: '/',
  });
  const seen = [
    entry(1, 'rest', 'write'),
    entry(2, 'rest', 'write'),
    entry(3, 'git', 'read'),
    entry(4, 'rest', 'write', 502),
    entry(5, 'cache', 'write'),
    entry(4, 'linear', 'write'),
    entry(4, 'jira', 'read'),
    entry(4, 'cloudflare', 'write'),
    entry(4, 'neon', 'read'),
  ];
  expect(requestTable([run], seen)).toEqual([
    '  requests to  REST  GraphQL  git  cache  Linear  Jira  vendors  of these writes  result',
    '  run 1        2     0        1    0      1       1     2        3                succeeded',
  ]);
});
