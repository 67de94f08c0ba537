/** What another job says that it found. It may be lying; nothing of it is more than a claim. */
import type { ValidationRules } from '../model/validation.ts';
import { fileInTree } from './file-in-tree.ts';
import { plain } from './plain.ts';
import type { HandedOver } from './ports.ts';
import type { StepVerdict, Verdict } from './verdict.ts';
import { type ClaimedVerdict, readVerdictFile } from './verdict-file.ts';

export interface Claim {
  readonly verdict: Verdict;
  readonly toolVersions: string;
}

export interface Claims {
  /** Each once, those of the first file first. */
  readonly toolVersions: readonly string[];
  /** How many there are. */
  readonly size: number;
  of(subject: string, key: string): Claim | undefined;
}

/**
 * Reads what was handed over. Names of steps come from the rules, texts lose what is not seen. Where two
 * claims on the same thing disagree, neither counts. `problems` are clauses about a file, by its name.
 */
export function readClaims(
  files: readonly HandedOver[],
  rules: ValidationRules,
): { readonly claims: Claims; readonly problems: readonly { name: string; why: string }[] } {
  const problems: { name: string; why: string }[] = [];
  const known = new Map<string, Claim | 'contradicted'>();
  const tools = new Set<string>();
  for (const file of files) {
    const read =
      'refused' in file ? { ok: false as const, why: file.refused } : readVerdictFile(file.content);
    if (!read.ok) {
      problems.push({ name: file.name, why: read.why });
      continue;
    }
    const { toolVersions, verdicts } = read.file;
    tools.add(toolVersions);
    for (const claimed of verdicts) {
      const steps = stepsOf(claimed, rules);
      if (steps === undefined) {
        problems.push({ name: file.name, why: 'has a verdict on other steps than the configuration has' });
        continue;
      }
      const { subject, key, tree, guard, milliseconds } = claimed;
      const claim = { verdict: { key, tree, guard, milliseconds, steps }, toolVersions };
      const before = known.get(nameOf(subject, key));
      if (before === undefined) known.set(nameOf(subject, key), claim);
      else if (before === 'contradicted' || digestOf(before) !== digestOf(claim)) {
        known.set(nameOf(subject, key), 'contradicted');
        problems.push({ name: file.name, why: 'contradicts another one' });
      }
    }
  }
  const of = (subject: string, key: string) => {
    const claim = known.get(nameOf(subject, key));
    return claim === 'contradicted' ? undefined : claim;
  };
  return { claims: { toolVersions: [...tools], size: known.size, of }, problems: distinct(problems) };
}

function nameOf(subject: string, key: string): string {
  return `${key} ${subject}`;
}

/** What it says, without how long it took and in which words. */
function digestOf({ verdict: { tree, steps } }: Claim): string {
  const said = steps.map(({ status, readable, tests, flaky, errors }) => {
    return [
      status,
      readable,
      tests,
      flaky,
      errors.map(({ identity, count }) => `${identity}:${count}`).sort(),
    ];
  });
  return JSON.stringify([tree, said]);
}

/** Undefined where they are not the steps of the configuration, in its order; a setup that failed comes first. */
function stepsOf({ steps }: ClaimedVerdict, rules: ValidationRules): readonly StepVerdict[] | undefined {
  const own = steps[0]?.kind === 'setup' ? steps.slice(1) : steps;
  if (own.length !== rules.steps.length) return undefined;
  if (own.some(({ kind }, index) => kind !== rules.steps[index]?.kind)) return undefined;
  if (own.length < steps.length && rules.setup === undefined) return undefined;
  if (steps.some((step) => !isCoherent(step))) return undefined;
  const first = steps.length - own.length;
  return steps.map((step, index) => verdictOf(step, rules.steps[index - first]?.name ?? 'setup'));
}

/** A step has errors when it failed, and then only; each of them once. */
function isCoherent({ status, errors }: ClaimedVerdict['steps'][number]): boolean {
  const identities = new Set(errors.map(({ identity }) => identity));
  return (status === 'failed') === errors.length > 0 && identities.size === errors.length;
}

function verdictOf(step: ClaimedVerdict['steps'][number], name: string): StepVerdict {
  return {
    kind: step.kind,
    name,
    status: step.status,
    readable: step.readable,
    tests: step.tests ?? undefined,
    flaky: step.flaky,
    fault: step.fault ?? undefined,
    why: line(step.why),
    log: step.log === null ? undefined : plain(step.log),
    milliseconds: step.milliseconds,
    errors: step.errors.map(({ identity, count, sample }) => ({
      identity,
      count,
      sample:
        sample === null
          ? undefined
          : {
              message: plain(sample.message),
              rule: line(sample.rule),
              file: fileInTree(sample.file ?? undefined, nowhere),
              line: sample.line ?? undefined,
              column: sample.column ?? undefined,
            },
    })),
  };
}

/** A file that lies outside of the tree, wherever that was, is none of its. */
const nowhere = 'nowhere';

function line(text: string | null): string | undefined {
  return text === null ? undefined : plain(text).replaceAll('\n', ' ');
}

function distinct(problems: readonly { name: string; why: string }[]) {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
