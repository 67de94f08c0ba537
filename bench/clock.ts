/** Durations on a machine that does other things too: medians, and ratios of runs that stand side by side. */
import { spawnSync } from 'node:child_process';

export interface Compared {
  /** Median of the ratios of each pair; a slow moment of the machine meets both of a pair. */
  readonly ratio: number;
  /** Medians in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
}

/** Each function does its work once and yields milliseconds. They take turns in going first. */
export async function compare(
  rounds: number,
  ours: () => number | Promise<number>,
  theirs: () => number | Promise<number>,
): Promise<Compared> {
  const pairs: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await ours();
      pairs.push({ ours: first, theirs: await theirs() });
    } else {
      const first = await theirs();
      pairs.push({ ours: await ours(), theirs: first });
    }
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** Exit codes that are right. Default: 0. */
  readonly exits?: number;
  /** Text that the output must have, or nothing was measured. */
  readonly says?: string;
}

/** Milliseconds from start to end of a program; throws when it did not do what it should. */
export function timeOf(program: Program): number {
  const { file, args, cwd, env, input, exits = 0, says } = program;
  const started = performance.now();
  const ended = spawnSync(file, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ...(input === undefined ? {} : { input }),
    encoding: 'utf8',
    stdio: ['pipe', says === undefined ? 'ignore' : 'pipe', 'pipe'],
  });
  const milliseconds = performance.now() - started;
  if (ended.status !== exits)
    throw new Error(`${file} ${args[0]} ended with ${ended.status}: ${ended.stderr.slice(-2000)}`);
  if (says !== undefined && !ended.stdout.includes(says))
    throw new Error(`${says} is not in: ${ended.stdout.slice(-2000)}`);
  return milliseconds;
}

/** Node itself, doing nothing: what every start is measured in. */
export function bareNode(): number {
  return timeOf({ file: process.execPath, args: ['-e', '0'] });
}
