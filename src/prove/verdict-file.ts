/** Verdicts on their way from the job that proves to one that believes nothing. */
import {
  array,
  boolean,
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
} from 'zod/mini';
import { toolVersionsForm } from '../model/tool-versions.ts';
import { stepKinds } from '../model/validation.ts';
import { type Handed, hex, readHanded } from './handed-file.ts';
import { wholeFailure } from './identity.ts';
import { type ErrorCount, type StepVerdict, stepFaults, type Verdict } from './verdict.ts';

/** Bytes, of one file and of all that one run is handed. */
export const largestVerdicts = 16 * 1024 * 1024;
/** Different errors of one step. */
const mostErrors = 5000;
const mostSamples = 100;

const format = 'sync-action-verdicts';
const version = 1;

const text = (most: number) => string().check(maxLength(most));
const count = int().check(nonnegative(), maximum(1_000_000_000));
const at = nullable(int().check(positive(), maximum(1_000_000_000)));

const sample = object({
  message: text(2000),
  rule: nullable(text(2000)),
  file: nullable(text(4096)),
  line: at,
  column: at,
});

const step = object({
  kind: choice([...stepKinds, 'setup']),
  name: text(200),
  status: choice(['passed', 'failed', 'not-needed', 'not-run']),
  errors: array(
    object({
      identity: hex(32),
      count: int().check(positive(), maximum(1_000_000)),
      sample: nullable(sample),
    }),
  ).check(maxLength(mostErrors)),
  readable: boolean(),
  tests: nullable(count),
  flaky: boolean(),
  fault: nullable(choice(stepFaults)),
  why: nullable(text(2000)),
  log: nullable(text(16_384)),
  milliseconds: count,
});

const claimed = object({
  /** Whose candidate it was asked for. */
  subject: text(400).check(minLength(1)),
  key: hex(64),
  tree: hex(40),
  guard: choice(['namespaces', 'process']),
  milliseconds: count,
  steps: array(step).check(maxLength(30)),
});

const schema = object({
  format: literal(format),
  version: literal(version),
  toolVersions: string().check(regex(toolVersionsForm)),
  verdicts: array(claimed).check(maxLength(5000)),
});

export type ClaimedVerdict = Infer<typeof claimed>;
export type VerdictFile = Infer<typeof schema>;

export interface SubjectVerdict {
  readonly subject: string;
  readonly verdict: Verdict;
}

export function readVerdictFile(bytes: Uint8Array): Handed<VerdictFile> {
  return readHanded(bytes, { schema, largest: largestVerdicts, holds: 'verdicts' });
}

/**
 * What to hand over, as plain data. With so many errors that the file would be too large, their texts stay
 * behind; identities never do.
 */
export function verdictFileOf(toolVersions: string, found: readonly SubjectVerdict[]): VerdictFile {
  const whole = fileOf(toolVersions, found, true);
  const isLarge = Buffer.byteLength(JSON.stringify(whole)) > largestVerdicts / 2;
  return isLarge ? fileOf(toolVersions, found, false) : whole;
}

function fileOf(toolVersions: string, found: readonly SubjectVerdict[], withTexts: boolean): VerdictFile {
  return {
    format,
    version,
    toolVersions,
    verdicts: found.map(({ subject, verdict: { key, tree, guard, milliseconds, steps } }) => ({
      subject,
      key,
      tree,
      guard,
      milliseconds: Math.round(milliseconds),
      steps: steps.map((one) => stepOf(one, withTexts)),
    })),
  };
}

function stepOf(verdict: StepVerdict, withTexts: boolean): Infer<typeof step> {
  const { kind, name, status, readable, errors, tests, flaky, fault, why, log, milliseconds } =
    handed(verdict);
  return {
    kind,
    name,
    status,
    readable,
    tests: tests ?? null,
    flaky,
    fault: fault ?? null,
    why: why?.slice(0, 2000) ?? null,
    log: withTexts ? (log?.slice(-16_384) ?? null) : null,
    milliseconds: Math.round(milliseconds),
    errors: errors.map((error, index) => ({
      identity: error.identity,
      count: Math.min(error.count, 1_000_000),
      sample: withTexts && index < mostSamples ? sampleOf(error) : null,
    })),
  };
}

function sampleOf({ sample: one }: ErrorCount): Infer<typeof sample> | null {
  if (one === undefined) return null;
  const { message, rule, file, line, column } = one;
  return {
    message: message.slice(0, 2000),
    rule: rule?.slice(0, 2000) ?? null,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
  };
}

/** A step with more errors than can be told failed as a whole: errors that are cut off would count as none. */
function handed(verdict: StepVerdict): StepVerdict {
  if (verdict.errors.length <= mostErrors) return verdict;
  const why = `more than ${mostErrors} different errors`;
  return { ...verdict, readable: false, errors: [wholeFailure(verdict.kind, verdict.name, why)], why };
}
