/** Git processes and refs of a world's bare repositories. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../world.ts';

export interface GitResult {
  readonly code: number;
  readonly stdout: string;
}

export interface GitOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures. */
  readonly allow?: readonly number[];
}

const MAX_OUTPUT = 256 * 1024 * 1024;
const PLAIN = { LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** Runs git in the bare repository (or `cwd`). Throws with its error output on an unexpected exit code. */
export function run(
  repository: Repository,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...args],
      {
        cwd: options.cwd ?? repository.gitDir,
        env: { PATH: process.env.PATH, ...PLAIN, ...options.env },
        maxBuffer: MAX_OUTPUT,
      },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code ?? -1) : 0;
        if (code === 0 || options.allow?.includes(code)) resolve({ code, stdout });
        else reject(new Error(`git ${args.join(' ')}: ${stderr || error?.message}`));
      },
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
  });
}

const answers = new WeakMap<Repository, Map<string, Promise<GitResult>>>();

/** Like `run`, remembered: only for questions about full object ids, whose answers never change. */
export function ask(
  repository: Repository,
  args: readonly string[],
  allow: readonly number[] = [],
): Promise<GitResult> {
  const known = answers.get(repository) ?? new Map<string, Promise<GitResult>>();
  answers.set(repository, known);
  const key = args.join('\0');
  const before = known.get(key);
  if (before) return before;
  const answer = run(repository, args, { allow });
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}

/**
 * The id that a full ref name holds. Read from disk and at once: a process, or even a turn of the event
 * loop, for each of 50 siblings would be what an idle run waits for.
 */
export async function readRef(repository: Repository, ref: string): Promise<string | undefined> {
  if (!isSafeRef(ref)) return undefined;
  const loose = readText(join(repository.gitDir, ref));
  if (/^[0-9a-f]{40}\s*$/.test(loose)) return loose.trim();
  return readText(join(repository.gitDir, 'packed-refs'))
    .split('\n')
    .find((line) => line.slice(41) === ref)
    ?.slice(0, 40);
}

/** Empty when there is no such file. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export function readBranch(repository: Repository, branch: string): Promise<string | undefined> {
  return readRef(repository, `refs/heads/${branch}`);
}

function isSafeRef(ref: string): boolean {
  return (
    ref.startsWith('refs/') && !ref.split('/').includes('..') && !ref.includes('\0') && !ref.endsWith('/')
  );
}

/** A fork shares its objects with the repository that it came from; here they are copied. */
export async function bringObjects(into: Repository, from: Repository, branch: string): Promise<void> {
  if (into === from) return;
  await run(into, ['fetch', '--quiet', '--no-tags', from.gitDir, `refs/heads/${branch}`]);
}

/** The commit that a branch, tag or id names, as the API's `ref` parameters take them. */
export async function resolveCommit(repository: Repository, name: string): Promise<string | undefined> {
  const direct = await readBranch(repository, name);
  if (direct) return direct;
  if (name.startsWith('-')) return undefined;
  const done = await run(
    repository,
    ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`],
    {
      allow: [1, 128],
    },
  );
  return done.code === 0 ? done.stdout.trim() : undefined;
}
