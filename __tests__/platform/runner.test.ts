import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

/** What the runner is told to hide, in a process of its own: the commands go to its output. */
function hidden(secret: string): readonly string[] {
  const runner = new URL('../../src/platform/runner.ts', import.meta.url).href;
  const program = `import { createRunner } from '${runner}'; createRunner().mask(${JSON.stringify(secret)});`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
  const lines = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.replace('::add-mask::', ''));
}

test('a key is hidden line by line, without the armour that every key has', () => {
  const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\naC1rZXk\n-----END OPENSSH PRIVATE KEY-----\n';
  expect(hidden(key)).toEqual(['b3BlbnNz', 'aC1rZXk']);
});

test('a secret of one line is hidden whatever it looks like', () => {
  expect(hidden('-----BEGIN X-----')).toEqual(['-----BEGIN X-----']);
});
