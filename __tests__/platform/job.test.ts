import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { readJob } from '../../src/platform/job.ts';

const runner = {
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_WORKSPACE: '/home/runner/work/app',
  GITHUB_SERVER_URL: 'https://github.example.com/',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
  RUNNER_TEMP: '/home/runner/temp',
};

describe('a job', () => {
  test('is what the runner says', () => {
    expect(readJob(runner)).toMatchObject({
      repository: 'acme/app',
      eventName: 'schedule',
      sha: 'a'.repeat(40),
      workspace: '/home/runner/work/app',
      serverUrl: 'https://github.example.com',
      runId: '42',
      attempt: '2',
      runUrl: 'https://github.example.com/acme/app/actions/runs/42',
    });
  });

  test('keeps its files in folders of its own below the temporary one', () => {
    const { folder, reportFolder } = readJob(runner);
    for (const path of [folder, reportFolder]) expect(path).toMatch(/^\/home\/runner\/temp\/sync-action-/);
    expect(folder).not.toBe(reportFolder);
  });

  test.each([
    ['GITHUB_SERVER_URL', 'serverUrl', 'https://github.com'],
    ['GITHUB_RUN_ID', 'runId', '0'],
    ['GITHUB_RUN_ATTEMPT', 'attempt', '1'],
    ['GITHUB_EVENT_NAME', 'eventName', ''],
    ['GITHUB_SHA', 'sha', ''],
    ['GITHUB_WORKSPACE', 'workspace', process.cwd()],
  ] as const)('has a default where %s is missing or empty', (name, property, expected) => {
    expect(readJob({ ...runner, [name]: undefined })[property]).toBe(expected);
    if (expected !== '') expect(readJob({ ...runner, [name]: '' })[property]).toBe(expected);
  });

  test('falls back to the temporary folder of the system', () => {
    expect(readJob({ ...runner, RUNNER_TEMP: '' }).folder.startsWith(`${tmpdir()}/sync-action-`)).toBe(true);
  });

  test.each([undefined, '', 'acme', 'acme/', '/app', 'acme/app/more', 'acme/app\n', 'acme/a b', 'acme/a?b'])(
    'is none for the repository %j',
    (repository) => {
      expect(() => readJob({ ...runner, GITHUB_REPOSITORY: repository })).toThrow(
        expect.objectContaining({ code: 'INPUT_INVALID', hint: expect.stringContaining('workflow') }),
      );
    },
  );
});
