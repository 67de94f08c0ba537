import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { faultsOf } from './workflow-audit.ts';

const folders = ['.github/workflows', 'examples/workflows'];
const root = new URL('../../', import.meta.url);
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root)).map((name) => `${folder}/${name}`),
);

test.each(files)('%s passes the audit', async (file) => {
  expect(await faultsOf(readFileSync(new URL(file, root), 'utf8'))).toEqual([]);
});

describe('the audit finds', () => {
  const sound = `
on: push
permissions: {}
concurrency: one
jobs:
  a:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${'0'.repeat(40)} # v7.0.1
        with: { persist-credentials: false }
      - run: echo "$REF"
        env: { REF: '\${{ github.head_ref }}' }
      - { id: sync, uses: org/sync-action@v1, with: { dry-run: true } }
      - run: echo "$CHANGED"
        env: { CHANGED: '\${{ steps.sync.outputs.changed }}' }
`;

  test('nothing in a sound workflow', async () => {
    expect(await faultsOf(sound)).toEqual([]);
  });

  test.each([
    ['a key that GitHub does not know', 'timeout-minutes', 'timeout-minuts', /Unexpected value/],
    ['a context that GitHub does not know', 'github.head_ref', 'gitbub.head_ref', /Unrecognized named-value/],
    ['permissions for the whole workflow', 'permissions: {}', 'permissions: write-all', /whole workflow/],
    ['missing permissions', 'permissions: {}', '', /whole workflow/],
    ['missing concurrency', 'concurrency: one', '', /no concurrency/],
    ['pull_request_target', 'on: push', 'on: pull_request_target', /pull_request_target/],
    ['a job without an end', '    timeout-minutes: 5\n', '', /timeout-minutes/],
    [
      'wholesale permissions of a job',
      '    timeout-minutes',
      '    permissions: read-all\n    timeout-minutes',
      /wholesale/,
    ],
    ['an action by its tag', '0'.repeat(40), 'v7', /does not pin/],
    ['a pin that says no version', ' # v7.0.1', '', /does not name the version/],
    ['a checkout that keeps the token', 'persist-credentials: false', 'fetch-depth: 1', /leaves the token/],
    ['an expression in a script', '"$REF"', `\${{ github.head_ref }}`, /expands an expression/],
    ['an input that does not exist', 'dry-run: true', 'dryrun: true', /input dryrun/],
    ['an output that does not exist', 'outputs.changed', 'outputs.change', /output change/],
  ])('%s', async (_, from, to, fault) => {
    expect(await faultsOf(sound.replace(from, to))).toEqual([expect.stringMatching(fault)]);
  });
});
