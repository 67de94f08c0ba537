import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { killAll, type ProcessRequest, runProcess } from '../../src/platform/process.ts';

const PATH = process.env.PATH ?? '';

function shell(script: string, more: Partial<ProcessRequest> = {}) {
  return runProcess({
    file: 'sh',
    args: ['-c', script],
    env: { PATH },
    timeout: 30_000,
    maxOutput: 100_000,
    ...more,
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilDead(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200 && isAlive(pid); tries += 1) await sleep(10);
  return !isAlive(pid);
}

afterEach(() => killAll());

test('yields what was printed and how it ended', async () => {
  const result = await shell('cat; echo oops >&2; exit 3', { input: 'in' });
  expect({ ...result, stdout: String(result.stdout) }).toEqual({
    code: 3,
    signal: null,
    stopped: undefined,
    stdout: 'in',
    stderr: 'oops\n',
  });
});

test('passes arguments as they are, with no shell between', async () => {
  const { stdout } = await runProcess({
    file: 'printf',
    args: ['%s|', '$(id)', '; ls', '-n'],
    env: { PATH },
    timeout: 10_000,
    maxOutput: 1000,
  });
  expect(String(stdout)).toBe('$(id)|; ls|-n|');
});

test('gives the child no variable that was not named', async () => {
  process.env.INPUT_TOKEN = 'leak';
  const { stdout } = await shell('env');
  delete process.env.INPUT_TOKEN;
  expect(String(stdout)).not.toContain('leak');
});

test('kills the whole group when the time is up', async () => {
  const result = await shell('sleep 60 & echo $!; wait', { timeout: 300 });
  expect(result.stopped).toBe('timeout');
  expect(await untilDead(Number(String(result.stdout)))).toBe(true);
});

test('kills what is left of the group when the leader ends', async () => {
  const result = await shell('sleep 60 >/dev/null 2>&1 & echo $!');
  expect(result.code).toBe(0);
  expect(await untilDead(Number(String(result.stdout)))).toBe(true);
});

test('stops a child that prints more than is allowed', async () => {
  const result = await shell('yes', { maxOutput: 1000 });
  expect(result.stopped).toBe('output');
  expect(result.stdout.length).toBeLessThanOrEqual(1000);
});

test('stops on abort, also on one that came before', async () => {
  const later = new AbortController();
  const running = shell('sleep 60', { signal: later.signal });
  later.abort();
  expect((await running).stopped).toBe('aborted');
  expect((await shell('sleep 60', { signal: AbortSignal.abort() })).stopped).toBe('aborted');
});

test('killAll ends every child that runs', async () => {
  const running = [shell('sleep 60'), shell('sleep 60')];
  killAll();
  expect((await Promise.all(running)).map(({ signal }) => signal)).toEqual(['SIGKILL', 'SIGKILL']);
});

test('hands output over piece by piece where that is asked', async () => {
  let seen = 0;
  const result = await shell('head -c 300000 /dev/zero', {
    onStdout: (chunk) => {
      seen += chunk.length;
    },
  });
  expect([seen, result.stopped, result.stdout.length]).toEqual([300_000, undefined, 0]);
});

test('survives a child that does not read its input', async () => {
  const result = await shell('exit 0', { input: 'x'.repeat(1_000_000) });
  expect(result.code).toBe(0);
});

test('rejects when there is no such program', async () => {
  await expect(
    runProcess({ file: 'no-such-program', args: [], env: { PATH }, timeout: 1000, maxOutput: 10 }),
  ).rejects.toThrow('ENOENT');
});
