/** What a user's module sees of the environment. */
import { SyncError } from '../../model/error.ts';
import type { Place } from '../../model/finding.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Node needs to start, and by which the runner finds what a killed step has left running. */
const handedOn = ['PATH', 'SystemRoot', 'RUNNER_TRACKING_ID'] as const;

/** Names that hold the action's own tokens, or files by which a step steers the job. */
const withheld = /^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/iu;

/**
 * @param names what the configuration lets it see
 * @throws SyncError where one of them is empty, or never handed on
 */
export function moduleEnvironment(
  env: Environment,
  names: readonly string[],
  where: Place,
): Record<string, string> {
  const kept = names.map((name) => {
    if (withheld.test(name)) throw refused(name, where);
    const value = env[name];
    if (value === undefined || value === '') throw empty(name, where);
    return [name, value] as const;
  });
  const usual = handedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return { LC_ALL: 'C.UTF-8', ...Object.fromEntries(usual), ...Object.fromEntries(kept) };
}

function refused(name: string, where: Place): SyncError {
  return new SyncError('ISSUES_MODULE_REFUSED', `\`${name}\` is never handed to a module.`, {
    hint: `Set another name under \`env:\` of the step, such as \`TRACKER_TOKEN\`, and list that one.`,
    where,
  });
}

function empty(name: string, where: Place): SyncError {
  return new SyncError(
    'INPUT_INVALID',
    `the environment variable \`${name}\`, listed under \`env\`, is empty.`,
    {
      hint: `Pass it in the step: \`env: { ${name}: \${{ secrets.${name} }} }\`.`,
      where,
    },
  );
}
