/** Candidates on their way to the job that proves: all that it takes, and nothing that a token would be needed for. */
import {
  array,
  enum as choice,
  type infer as Infer,
  int,
  literal,
  maximum,
  maxLength,
  minLength,
  nonnegative,
  nullable,
  object,
  positive,
  regex,
  string,
  union,
} from 'zod/mini';
import { type CommandStep, reportFormats, type Step, type ValidationRules } from '../model/validation.ts';
import { type Handed, hex, readHanded } from '../prove/handed-file.ts';

/** Bytes. */
export const largestCandidates = 64 * 1024 * 1024;
const format = 'sync-action-candidates';
const version = 1;

const sha = hex(40);
const text = (most: number) => string().check(minLength(1), maxLength(most));
const span = int().check(nonnegative(), maximum(Number.MAX_SAFE_INTEGER));

const command = object({ run: text(4000), timeout: span });
const common = { name: text(200), when: array(text(1000)), timeout: span };

const commandKinds = [
  'type-check',
  'lint',
  'build',
  'test',
  'prisma',
  'custom',
] as const satisfies readonly CommandStep['kind'][];

const commandStep = object({
  ...common,
  kind: choice(commandKinds),
  run: text(4000),
  format: choice(reportFormats),
  report: nullable(text(1000)),
  pattern: nullable(text(1000)),
});
const smokeStep = object({
  ...common,
  kind: literal('smoke'),
  start: text(4000),
  check: array(object({ url: text(1000), status: int(), body: nullable(string()), within: span })),
});

const rules = object({
  mode: choice(['final', 'bisect', 'each']),
  setup: nullable(command),
  steps: array(union([smokeStep, commandStep])).check(minLength(1), maxLength(30)),
  env: array(string().check(regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),
  limits: object({ output: span, processes: int().check(positive()), disk: span, proof: span }),
});

const prefix = object({ commit: sha, tree: sha });

const candidate = object({
  /** Hex: names it among jobs and files. */
  id: hex(12),
  /** As people name it; verdicts on it are found by it again. */
  subject: text(400),
  sibling: text(200),
  branch: text(300),
  base: prefix,
  tip: prefix,
  /** Oldest first, the tip included; empty where nothing may be left out. */
  prefixes: array(prefix),
  changedPaths: array(string()),
});

const schema = object({
  format: literal(format),
  version: literal(version),
  /** The target. */
  repository: text(200),
  validation: rules,
  candidates: array(candidate).check(minLength(1)),
});

export type HandedCandidate = Infer<typeof candidate>;

export interface CandidateFile {
  readonly repository: string;
  readonly validation: ValidationRules;
  readonly candidates: readonly HandedCandidate[];
}

/** As plain data, with null for what is not set. Places in the configuration stay behind. */
export function candidateFileOf({ repository, validation, candidates }: CandidateFile): Infer<typeof schema> {
  const { mode, setup, steps, env, limits } = validation;
  return {
    format,
    version,
    repository,
    validation: { mode, setup: setup ?? null, steps: steps.map(written), env: [...env], limits },
    candidates: [...candidates],
  };
}

function written(step: Step): Infer<typeof commandStep> | Infer<typeof smokeStep> {
  const { kind, name, when, timeout } = step;
  if (kind === 'smoke') {
    const check = step.check.map((one) => ({ ...one, body: one.body ?? null }));
    return { kind, name, when: [...when], timeout, start: step.start, check };
  }
  const { run, format: read, report, pattern } = step;
  return {
    ...{ kind, name, when: [...when], timeout, run, format: read },
    report: report ?? null,
    pattern: pattern ?? null,
  };
}

export function readCandidateFile(bytes: Uint8Array): Handed<CandidateFile> {
  const read = readHanded(bytes, { schema, largest: largestCandidates, holds: 'candidates' });
  if (!read.ok) return read;
  const { repository, validation, candidates } = read.file;
  const { setup, steps } = validation;
  return {
    ok: true,
    file: {
      repository,
      candidates,
      // What definitions say matters only to whoever decides about merging.
      validation: { ...validation, setup: setup ?? undefined, steps: steps.map(restored), definitions: [] },
    },
  };
}

const where = { file: 'candidates.json', line: 1 };

function restored(step: Infer<typeof commandStep> | Infer<typeof smokeStep>): Step {
  if ('start' in step) {
    const check = step.check.map((one) => ({ ...one, body: one.body ?? undefined }));
    return { ...step, check, where };
  }
  return { ...step, report: step.report ?? undefined, pattern: step.pattern ?? undefined, where };
}
