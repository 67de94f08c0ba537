/** The three jobs of the hardened mode, and the artifacts that a workflow hands from one to the next. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Options, type Run, run, type ScenarioWorld } from './harness.ts';

const PROGRAM = resolve(process.env.ACTION_UNDER_TEST ?? 'dist/index.js');

export interface ThreeRuns {
  readonly integrate: Run;
  /** Undefined when there was nothing to validate, and the job was skipped. */
  readonly validate: Run | undefined;
  readonly publish: Run;
}

export interface Workflow {
  /** What comes over the verdicts on their way: the folder that `publish` will read. */
  readonly meddle?: (folder: string) => void;
  /** Happens before the last job. */
  readonly meanwhile?: () => void;
  readonly inputs?: Readonly<Record<string, string>>;
}

export async function threeJobs(world: ScenarioWorld, workflow: Workflow = {}): Promise<ThreeRuns> {
  const first = await integrate(world, { inputs: workflow.inputs ?? {} });
  const candidates = handed(world, first.outputs.candidates);
  const validated = candidates === undefined ? undefined : await validate(world, candidates);
  const verdicts = handed(world, validated?.outputs.verdicts) ?? emptyFolder(world);
  workflow.meddle?.(verdicts);
  workflow.meanwhile?.();
  const last = await publish(world, verdicts, { inputs: workflow.inputs ?? {} });
  return { integrate: first, validate: validated, publish: last };
}

export function integrate(world: ScenarioWorld, { inputs, ...options }: Options = {}): Promise<Run> {
  return run(world, { ...options, inputs: { ...inputs, phase: 'integrate' } });
}

/** As with `permissions: {}` and no secrets: no token, and nothing by which a cache could be reached. */
export function validate(
  world: ScenarioWorld,
  candidates: string,
  { inputs, ...options }: Options = {},
): Promise<Run> {
  return run(world, {
    dist: spied(world),
    ...options,
    token: '',
    env: {
      ACTIONS_CACHE_SERVICE_V2: undefined,
      ACTIONS_RESULTS_URL: undefined,
      ACTIONS_RUNTIME_URL: undefined,
      ACTIONS_RUNTIME_TOKEN: undefined,
    },
    inputs: { token: '', 'source-token': '', phase: 'validate', candidates, ...inputs },
  });
}

export function publish(
  world: ScenarioWorld,
  verdicts: string,
  { inputs, ...options }: Options = {},
): Promise<Run> {
  return run(world, { ...options, inputs: { ...inputs, phase: 'publish', verdicts } });
}

/** The environment that the job which validates has had. */
export function environmentOf({ temp }: Run): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(temp, 'environment.json'), 'utf8')) as Record<string, string>;
}

/** A copy, as an artifact is one: of a folder, or of a file in a folder of its own. */
export function handed(world: ScenarioWorld, path: string | undefined): string | undefined {
  if (!path || !existsSync(path)) return undefined;
  const folder = emptyFolder(world);
  const isFile = path.endsWith('.json');
  cpSync(path, isFile ? join(folder, basename(path)) : folder, { recursive: true });
  return folder;
}

export function emptyFolder(world: ScenarioWorld): string {
  const artifacts = join(world.sandbox.world.root, 'artifacts');
  mkdirSync(artifacts, { recursive: true });
  return mkdtempSync(join(artifacts, 'a-'));
}

export interface VerdictFile {
  toolVersions: string;
  verdicts: {
    subject: string;
    key: string;
    tree: string;
    steps: { kind: string; status: string; errors: unknown[]; tests: number | null; readable: boolean }[];
  }[];
}

/** Changes each file of verdicts in a folder. */
export function forged(folder: string, change: (file: VerdictFile) => unknown): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const file = JSON.parse(readFileSync(path, 'utf8')) as VerdictFile;
    writeFileSync(path, JSON.stringify(change(file) ?? file));
  }
}

/** Says of every step that it passed. */
export function allGreen(file: VerdictFile): VerdictFile {
  const steps = (list: VerdictFile['verdicts'][number]['steps']) =>
    list.map((step) => ({
      ...step,
      status: 'passed',
      readable: true,
      errors: [],
      tests: step.kind === 'test' ? 3 : null,
    }));
  return { ...file, verdicts: file.verdicts.map((one) => ({ ...one, steps: steps(one.steps) })) };
}

/** The program, after it has written down what it was started with. */
function spied(world: ScenarioWorld): string {
  const path = join(emptyFolder(world), 'spied.mjs');
  writeFileSync(
    path,
    `import { writeFileSync } from 'node:fs';
writeFileSync(process.env.RUNNER_TEMP + '/environment.json', JSON.stringify(process.env));
await import(${JSON.stringify(pathToFileURL(PROGRAM).href)});
`,
  );
  return path;
}
