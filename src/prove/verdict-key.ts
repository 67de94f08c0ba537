import { createHash } from 'node:crypto';
import type { Command, Step, ValidationRules } from '../model/validation.ts';
import { isNeeded } from './needed.ts';

/** Raised when the parsers or the identities change, so that no verdict of before is taken for one of now. */
const parsers = 1;

/**
 * Hex SHA-256 of all that a verdict depends on: the tree, what is run in it and how it is read, which steps
 * the changed paths ask for (undefined: every one), limits, names of variables, and tool versions.
 */
export function verdictKey(
  tree: string,
  rules: ValidationRules,
  toolVersions: string,
  changedPaths?: readonly string[],
): string {
  const { setup, steps, env, limits } = rules;
  return sha256([
    'verdict',
    parsers,
    tree,
    toolVersions,
    commandParts(setup),
    steps.map((step) => [changedPaths === undefined || isNeeded(step, changedPaths), ...stepParts(step)]),
    env.toSorted(),
    [limits.output, limits.processes, limits.disk, limits.proof],
  ]);
}

export function sha256(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function commandParts(command: Command | undefined): readonly unknown[] {
  return command === undefined ? [] : [command.run, command.timeout];
}

/** In a fixed order, without the place in the configuration, and with null for what is not set. */
function stepParts(step: Step): readonly unknown[] {
  const common = [step.kind, step.name, step.timeout];
  if (step.kind === 'smoke') {
    const checks = step.check.map(({ url, status, body, within }) => [url, status, body ?? null, within]);
    return [...common, step.start, checks];
  }
  return [...common, step.run, step.format, step.report ?? null, step.pattern ?? null];
}
