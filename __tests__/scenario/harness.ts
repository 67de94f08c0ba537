/**
 * Scenarios: a small world, the action run in it as a runner would, and what became of the world. Importing
 * this closes all worlds after each test and fails the test when a run went against GitHub's published
 * contract or gave a token away.
 */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, jest } from '@jest/globals';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { type RunOptions, type RunResult, runAction } from '../../sandbox/runner/run.ts';
import type { Gate, Seen } from '../../sandbox/server.ts';
import { leakScan } from './leak-scan.ts';
import { untilNothingRuns } from './processes.ts';
import { buildWorld, type ScenarioWorld, TARGET, type WorldSpec } from './world.ts';

export { asPerson, editPullRequest, type MergeMethod, mergePullRequest } from './people.ts';
export { STATE_BRANCH, snapshotOf, type WorldSnapshot } from './snapshot.ts';
export { edited, template } from './template.ts';
export { impatient, type ScenarioWorld, type Story, TARGET, type WorldSpec } from './world.ts';

/** The program under test; `src/main.ts` needs no build. */
const PROGRAM = resolve(process.env.ACTION_UNDER_TEST ?? 'dist/index.js');

/** Compiling the bundle anew in each of some thousand runs takes a seventh of their time, and shows nothing. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'sync-action-compiled') };

const open: ScenarioWorld[] = [];

// A run takes a second or two, and ten on a machine that has much else to do.
jest.setTimeout(180_000);

afterEach(async () => {
  await Promise.all(open.splice(0).map((world) => world.close()));
});

/** A world that lives until the end of the test. */
export async function aWorld(spec: WorldSpec = {}): Promise<ScenarioWorld> {
  const world = await buildWorld(spec);
  open.push(world);
  return world;
}

export interface Options extends Partial<RunOptions> {
  /** Goes wrong during this run. */
  readonly faults?: readonly Fault[];
  /** Stands between this run and the services, in place of `faults`. */
  readonly gate?: Gate;
  /** For a run that sends what no client should, on purpose. */
  readonly offContract?: boolean;
}

export interface Run extends RunResult {
  /** Requests that came while it ran. */
  readonly seen: readonly Seen[];
  /** Numbers of the requests that a fault hit. */
  readonly fired: readonly number[];
  /** The JSON report; undefined when the run did not get that far. */
  readonly report: Report | undefined;
}

/** What tests read of the JSON report. */
export interface Report {
  readonly dryRun: boolean;
  readonly proofs: number;
  readonly headline: { readonly says: string };
  readonly siblings: readonly {
    readonly subject: string;
    readonly status: string;
    readonly commits: readonly {
      readonly sha: string;
      readonly subject: string;
      readonly result: string;
      readonly why?: string | null;
      readonly dropped: readonly { readonly path: string; readonly why: string }[];
    }[];
    readonly pullRequest?: { readonly number: number };
  }[];
  readonly changes: readonly { readonly id: string; readonly kind: string; readonly status: string }[];
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly subject?: string;
    readonly what: string;
    readonly cure: string;
    readonly where?: { readonly file: string; readonly line: number };
  }[];
}

/** Runs the action on the target with both tokens. */
export async function run(world: ScenarioWorld, options: Options = {}): Promise<Run> {
  const { faults, gate, offContract = false, inputs, secrets = [], ...rest } = options;
  const injector = createFaultGate(faults ?? []);
  const { sandbox, tokens } = world;
  if (faults || gate) world.setGate(gate ?? injector);
  try {
    const result = await runAction(sandbox, {
      repository: TARGET,
      dist: PROGRAM,
      token: tokens.job,
      inputs: { 'source-token': tokens.source, ...inputs },
      secrets: [tokens.source, ...secrets],
      ...rest,
      env: { ...compiled, ...rest.env },
    });
    // What it started ends by itself, takes its lock files along, and may push until then.
    if (result.signal) await untilNothingRuns(world);
    assertSound(
      world,
      result,
      [...secrets, ...(inputs?.['state-key'] ? [inputs['state-key']] : [])],
      offContract,
    );
    const [first, last] = result.requests;
    return {
      ...result,
      seen: sandbox.server.seen.slice(first - 1, last),
      fired: [...injector.fired],
      report: reportOf(result),
    };
  } finally {
    if (faults || gate) world.setGate(undefined);
  }
}

/** Requests of a run that changed something, or would have: `git POST /acme/app/git-receive-pack`. */
export function writesOf(run: Run): readonly string[] {
  return run.seen
    .filter(({ effect }) => effect === 'write')
    .map(({ service, method, path, operation }) => `${service} ${operation ?? `${method} ${path}`}`);
}

/** Codes of the findings, sorted. */
export function codesOf(run: Run): readonly string[] {
  return (run.report?.findings ?? []).map(({ code }) => code).sort();
}

function assertSound(
  world: ScenarioWorld,
  result: RunResult,
  secrets: readonly string[],
  offContract: boolean,
): void {
  const { violations } = world.sandbox.contract;
  if (!offContract && violations.length > 0) {
    throw new Error(`off GitHub's contract: ${JSON.stringify(violations, null, 2)}`);
  }
  const leaks = leakScan(world, result, [...world.sandbox.world.tokens.keys(), ...secrets]);
  if (leaks.length > 0) throw new Error(`a secret came out: ${JSON.stringify(leaks, null, 2)}`);
}

function reportOf({ outputs }: RunResult): Report | undefined {
  if (!outputs.report || !existsSync(outputs.report)) return undefined;
  return JSON.parse(readFileSync(outputs.report, 'utf8')) as Report;
}
