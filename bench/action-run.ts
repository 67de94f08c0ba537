/** The action as a runner starts it, measured from outside. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Transfer } from '../sandbox/git/host.ts';
import { type RunOptions, runAction } from '../sandbox/runner/run.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Seen } from '../sandbox/server.ts';
import { program } from './bundle.ts';

export interface MeasuredRun {
  readonly milliseconds: number;
  /** Of those, while the sandbox was at work on an answer: what a code host takes is not the action's. */
  readonly waited: number;
  readonly requests: readonly Seen[];
  readonly transfers: readonly Transfer[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** Throws when the run failed: then its figures would mean nothing. */
export async function measureRun(sandbox: Sandbox, options: RunOptions): Promise<MeasuredRun> {
  const transfers = sandbox.git.transfers.length;
  let started = 0;
  const waiting = watchAnswers(sandbox);
  const result = await runAction(sandbox, {
    ...options,
    dist: program(),
    onStart: () => {
      started = performance.now();
    },
  });
  const milliseconds = performance.now() - started;
  if (result.exitCode !== 0) throw new Error(`the action failed:\n${result.log.slice(-2000)}`);
  const [first, last] = result.requests;
  return {
    milliseconds,
    waited: waiting(),
    requests: sandbox.server.seen.slice(first - 1, last),
    transfers: sandbox.git.transfers.slice(transfers),
    outputs: result.outputs,
  };
}

/** Milliseconds in which at least one answer was in the making, from now on. */
function watchAnswers({ server }: Sandbox): () => number {
  let waited = 0;
  let open = 0;
  let since = 0;
  server.setGate(async (_, __, next) => {
    if (open === 0) since = performance.now();
    open += 1;
    await next().finally(() => {
      open -= 1;
      if (open === 0) waited += performance.now() - since;
    });
  });
  return () => {
    server.setGate(undefined);
    return waited;
  };
}

export interface Probed extends MeasuredRun {
  /** Files of the bundle that were loaded. */
  readonly loaded: readonly string[];
  readonly peakBytes: number;
}

/** With the probe inside: slower, so its time counts for nothing. */
export async function probeRun(sandbox: Sandbox, options: RunOptions): Promise<Probed> {
  const answer = join(sandbox.world.root, 'probe.json');
  const preload = pathToFileURL(join(import.meta.dirname, 'probe.js')).href;
  const run = await measureRun(sandbox, {
    ...options,
    env: { ...options.env, NODE_OPTIONS: `--import ${preload}`, BENCH_PROBE: answer },
  });
  const { loaded, peakBytes } = JSON.parse(readFileSync(answer, 'utf8')) as Pick<
    Probed,
    'loaded' | 'peakBytes'
  >;
  return { ...run, loaded, peakBytes };
}
