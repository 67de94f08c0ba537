/** Git on one bare repository of the world, synchronously: for building worlds and for looking at them. */
import { execFileSync } from 'node:child_process';

const OUTPUT_LIMIT = 512 * 1024 * 1024;

/**
 * Git must not see the machine's or a person's configuration, or worlds would differ between machines.
 * Only PATH and HOME are handed on.
 */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: process.env.HOME ?? '/',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    // No world outlives its machine.
    GIT_TEST_FSYNC: '0',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...extra,
  };
}

/** Standard output of `git <args>` as bytes. Throws with git's own words when it fails. */
export function gitBytes(gitDir: string, args: readonly string[], input?: string | Buffer): Buffer {
  return execFileSync('git', ['--git-dir', gitDir, ...args], {
    env: gitEnvironment(),
    maxBuffer: OUTPUT_LIMIT,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });
}

/** The same as text without the last line's end. */
export function git(gitDir: string, args: readonly string[], input?: string | Buffer): string {
  return gitBytes(gitDir, args, input).toString('utf8').replace(/\n$/, '');
}

/** The commit that a branch, tag or id names, or undefined. */
export function resolveCommit(gitDir: string, revision: string): string | undefined {
  try {
    return git(gitDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  } catch {
    return undefined;
  }
}
