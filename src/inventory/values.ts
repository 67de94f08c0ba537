import { findingOf, SyncError } from '../model/error.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { ValueVariable } from '../model/inventory.ts';
import { named } from '../report/alike.ts';

/** Where a value came from: the workflow's secrets, or a variable of the step's environment. */
export interface Value {
  readonly text: string;
  readonly source: 'secrets' | 'environment';
  /** The input of this action that holds the same: it is a tool of the run, not something to spread. */
  readonly ownInput: string | undefined;
}

/** By name, in upper case as GitHub stores it. The only place where values are kept in the clear. */
export type Values = ReadonlyMap<string, Value>;

export interface ReadValues {
  readonly values: Values;
  /** Names, in upper case, that came with a value that cannot be used. */
  readonly unusable: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** The action's own tokens and keys: the input's name by its text, which has no white space around it. */
export type OwnInputs = ReadonlyMap<string, string>;

/** What GitHub stores as a name: "Naming your secrets" of its documentation. */
export const namePattern = /^[A-Z_][A-Z0-9_]*$/;

/**
 * The values of the input `secrets` (JSON, as `toJSON(secrets)` writes it) and of the environment variables
 * `from`. What cannot be used is a finding that never shows the value.
 */
export function readValues(
  input: string,
  from: readonly ValueVariable[],
  env: Readonly<Record<string, string | undefined>>,
  own: OwnInputs = new Map(),
): ReadValues {
  const values = new Map<string, Value>();
  const unusable = new Set<string>();
  const findings: Finding[] = [];
  /** How each name was first written, by where it came from and by the name in upper case. */
  const spelt = new Map<string, string>();

  function take(name: string, given: unknown, source: Value['source'], where?: Place): void {
    const key = name.toUpperCase();
    const first = spelt.get(`${source} ${key}`);
    spelt.set(`${source} ${key}`, first ?? name);
    const fault = faultOf(name, given) ?? (first === undefined ? undefined : twice);
    if (fault) {
      // Nobody can tell which of two is meant.
      if (first !== undefined) values.delete(key);
      unusable.add(key);
      const subject = where ? name : shownName(name, first);
      findings.push({ ...unusableValue(subject, ...fault), ...(where && { where }) });
      return;
    }
    const text = String(given);
    values.set(key, { text, source, ownInput: own.get(text.trim()) });
  }

  const given = parsed(input);
  if (typeof given === 'string') findings.push(refused(given));
  else for (const [name, value] of Object.entries(given)) take(name, value, 'secrets');
  const ungiven: ValueVariable[] = [];
  const empty: ValueVariable[] = [];
  for (const variable of from) {
    const { name, where } = variable;
    // A secret that is not set, or that a fork cannot see, makes an empty variable.
    const text = Object.hasOwn(env, name) ? env[name] : undefined;
    if (text) {
      take(name, text, 'environment', where);
      continue;
    }
    unusable.add(name.toUpperCase());
    (text === undefined ? ungiven : empty).push(variable);
  }
  return { values, unusable, findings: [...findings, ...notPassed(ungiven), ...passedEmpty(empty)] };
}

/** A text: why the input cannot be read. The parser's own message quotes it, and is not shown. */
function parsed(input: string): Readonly<Record<string, unknown>> | string {
  if (input.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(input);
  } catch {
    return 'is not JSON';
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  return value === null ? 'is `null`' : 'is JSON, but no object';
}

function refused(what: string): Finding {
  return findingOf(
    new SyncError(
      'GITHUB_SECRETS_INPUT_INVALID',
      `The input \`secrets\` ${what}, so no value was read from it.`,
    ),
    'secrets',
  );
}

type Fault = readonly [what: string, cure: string];

const twice: Fault = [
  'comes twice, in different cases',
  'Keep one of the two: GitHub does not tell cases apart.',
];

function faultOf(name: string, given: unknown): Fault | undefined {
  if (!namePattern.test(name.toUpperCase())) {
    return [
      'has a name that GitHub does not take',
      'Use letters, digits and underscores, and no digit first.',
    ];
  }
  if (typeof given !== 'string') return ['is no text', 'Pass it as a JSON string, in quotes.'];
  if (given === '') {
    return ['is empty', 'Set a value. A secret that is not set, or that a fork cannot see, is empty.'];
  }
  if (!given.isWellFormed()) {
    return [
      'has half a character, which cannot be stored: a surrogate without its other half',
      'Set the secret anew, with the whole character.',
    ];
  }
  return undefined;
}

function unusableValue(subject: string, what: string, cure: string): Finding {
  return {
    severity: 'warning',
    code: 'GITHUB_SECRETS_VALUE_UNUSABLE',
    subject,
    what: `The value ${what}; it is left alone.`,
    cure,
  };
}

/** A forgotten `env:` is one thing to mend, however many values it would have passed. */
function notPassed(variables: readonly ValueVariable[]): readonly Finding[] {
  const env = variables.map(({ name }) => `${name}: \${{ secrets.${name} }}`).join(', ');
  return missing(variables, {
    what: `\`secrets.from\` names ${them(variables)}, and the step has no such environment variable.`,
    cure: `Add \`env: { ${env} }\` to the step, or remove what is not needed from \`secrets.from\`.`,
  });
}

function passedEmpty(variables: readonly ValueVariable[]): readonly Finding[] {
  const names = variables.map(({ name }) => name).join(', ');
  return missing(variables, {
    what: `\`secrets.from\` names ${them(variables)}, and the environment variable of the step is empty.`,
    cure: `Set the secret that \`env: ${names}\` takes, or remove the name. A run of a fork has no secrets.`,
  });
}

/** One for all, on the line of the first. */
function missing(
  variables: readonly ValueVariable[],
  told: Pick<Finding, 'what' | 'cure'>,
): readonly Finding[] {
  const [first] = variables;
  if (first === undefined) return [];
  const subject = named(variables.map(({ name }) => name));
  return [{ severity: 'error', code: 'GITHUB_SECRETS_VALUE_MISSING', subject, ...told, where: first.where }];
}

function them({ length }: readonly ValueVariable[]): string {
  return length === 1 ? 'it' : `these ${length}`;
}

/** A name that somebody mistook for a value's place could be a value: only what reads as GitHub writes names is shown. */
function shownName(...spellings: readonly (string | undefined)[]): string {
  return spellings.find((name) => name !== undefined && namePattern.test(name)) ?? 'a secret';
}
