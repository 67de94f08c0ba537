/** What a run asks of the inventory: the sections that its commands are about, and the values that came in. */
import { type InventoryCommand, secretInputs } from './inputs.ts';
import { namesIn } from './inventory/name-match.ts';
import type { Asked } from './inventory/observe-inventory.ts';
import { type OwnInputs, type ReadValues, readValues } from './inventory/values.ts';
import type { Finding, Place } from './model/finding.ts';
import type { RunOptions } from './workbench.ts';

/** The sections that the commands are about. Values are read only where something takes them. */
export function askedOf(
  { inputs, job, config, env }: RunOptions,
  commands: ReadonlySet<InventoryCommand>,
): { readonly asked: Asked; readonly given: ReadValues } {
  const written = commands.has('secrets') ? (config.secrets?.rules ?? []) : [];
  const environments = commands.has('environments') ? config.environments : [];
  const inEnvironments = namesTakenBy(environments);
  const takesValues = written.length > 0 || inEnvironments.size > 0;
  const given = takesValues
    ? valuesFor({ config, env }, () => {
        // What only `secrets` writes need not be given to a run that is not about them.
        const from = (config.secrets?.from ?? []).filter(
          ({ name }) => written.length > 0 || inEnvironments.has(name.toUpperCase()),
        );
        const read = readValues(inputs.secrets, from, env, ownOf({ inputs, config, env }));
        return { ...read, findings: read.findings.map((one) => onItsLine(one, config)) };
      })
    : { values: new Map(), unusable: new Set<string>(), findings: [] };
  return {
    given,
    asked: {
      target: job.repository,
      // Without any value there is nothing to compare; why none came has been told.
      rules: given.values.size > 0 ? written : [],
      environments,
      otherEnvironments: commands.has('environments') ? [] : config.environments,
      requirements: commands.has('verify') ? config.requirements : [],
      values: given.values,
    },
  };
}

function namesTakenBy(environments: RunOptions['config']['environments']): ReadonlySet<string> {
  return new Set(environments.flatMap(({ secrets }) => secrets.map(({ from }) => from.toUpperCase())));
}

/** Inputs come without the white space around them, and secrets with it: both are compared without. */
function ownOf({ inputs, config, env }: Pick<RunOptions, 'inputs' | 'config' | 'env'>): OwnInputs {
  const ofSiblings = config.siblings.flatMap(({ tokenEnv }) => (tokenEnv === undefined ? [] : [tokenEnv]));
  const named = {
    ...Object.fromEntries(ofSiblings.map((name) => [name, env[name]])),
    ...Object.fromEntries(Object.entries(secretInputs).map(([name, field]) => [name, inputs[field]])),
  };
  return new Map(
    Object.entries(named).flatMap(([name, text]) => (text ? [[text.trim(), name] as const] : [])),
  );
}

/** In a run of Dependabot's, `secrets` are those of Dependabot: they must not be taken for the ones of Actions. */
function valuesFor({ config, env }: Pick<RunOptions, 'config' | 'env'>, read: () => ReadValues): ReadValues {
  const where = lineOfValues(config);
  const without = (code: Finding['code'], what: string, cure: string): ReadValues => ({
    values: new Map(),
    unusable: new Set(),
    findings: [{ severity: 'error', code, subject: 'secrets', what, cure, ...(where && { where }) }],
  });
  if (env.GITHUB_ACTOR === 'dependabot[bot]') {
    return without(
      'GITHUB_SECRETS_NOTHING_GIVEN',
      'Dependabot started this run, so its secrets are those of Dependabot, not of Actions; none is copied.',
      "Run it on a schedule or by hand, or add `if: github.actor != 'dependabot[bot]'` to the job.",
    );
  }
  const given = read();
  // A fork's run has its own token and nothing else.
  const hasOwn = [...given.values.keys()].some((name) => name !== 'GITHUB_TOKEN');
  if (hasOwn || given.findings.length > 0) return given;
  return without(
    'GITHUB_SECRETS_NOTHING_GIVEN',
    'The step was given no value.',
    'Pass `toJSON(secrets)` as `secrets`, or name variables under `secrets.from` and pass them in `env:`. A run of a fork has no secrets.',
  );
}

/** The first line that asks for a value: by its name, or by a rule or an environment that takes some. */
function lineOfValues({ secrets, environments }: RunOptions['config']): Place | undefined {
  const asking = [
    ...(secrets?.from ?? []),
    ...(secrets?.rules ?? []),
    ...environments.flatMap((environment) => environment.secrets),
  ];
  return asking[0]?.where;
}

/** A value of the input stands in no file; where a rule or an environment spells its name out, that is the line. */
function onItsLine(finding: Finding, { secrets, environments }: RunOptions['config']): Finding {
  const name = finding.subject?.toUpperCase();
  if (finding.where !== undefined || name === undefined) return finding;
  const asking =
    secrets?.rules.find(({ include }) => namesIn(include).includes(name)) ??
    environments
      .flatMap((environment) => environment.secrets)
      .find(({ from }) => from.toUpperCase() === name);
  return asking === undefined ? finding : { ...finding, where: asking.where };
}
