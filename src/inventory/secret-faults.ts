import type { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { rowOf, scopeKey } from '../model/scope.ts';
import { sentence } from '../model/sentence.ts';
import type { DesiredSecret, DesiredSecrets } from './desired.ts';
import { type Mishap, mishapOf, mishapPlace } from './mishap.ts';
import type { ObservedScopes } from './observe.ts';
import { placeOf } from './secret-change.ts';
import { secretKey } from './secret-key.ts';
import { namePattern } from './values.ts';

/** Why a secret cannot be written where it is wanted. */
export interface SecretFault {
  readonly what: string;
  /** Undefined: told elsewhere. Findings of one `group` are told as one. */
  readonly told: Told | undefined;
}

interface Told {
  readonly group: string;
  readonly secret: DesiredSecret;
  readonly code: Finding['code'];
  readonly cure: string;
  /** Who it is about; default: the secret in its scope. */
  readonly subject?: string;
}

export interface FaultFacts {
  /** Bytes of the value of this name; undefined where none came. */
  readonly sizeOf: (from: string) => number | undefined;
  /** That the value did not come, or is of no use, has been told. */
  readonly isTold: (from: string) => boolean;
  /** Keys of the secrets that two rules write. */
  readonly twice: ReadonlySet<string>;
}

export function faultOf(
  secret: DesiredSecret,
  { sizeOf, isTold, twice }: FaultFacts,
): SecretFault | undefined {
  const { scope, name, from, where } = secret;
  const { mostBytes } = rowOf(scope).secrets;
  const key = secretKey(scope, name);
  if (twice.has(key)) {
    return {
      what: 'two rules write it, so neither does',
      told: {
        group: `twice ${scopeKey(scope)}`,
        secret,
        subject: placeOf(scope),
        code: 'GITHUB_SECRETS_WRITTEN_TWICE',
        cure: 'Narrow one of the two with `include`, `exclude`, `as` or `repos`.',
      },
    };
  }
  if (!namePattern.test(name) || name.startsWith('GITHUB_')) {
    return {
      what: 'the scope takes no secret of this name',
      told: {
        group: `name ${key}`,
        secret,
        code: 'GITHUB_SECRETS_NAME_INVALID',
        cure: 'Give it another with `as` or `prefix`: letters, digits and underscores, no digit first, not `GITHUB_`.',
      },
    };
  }
  const size = sizeOf(from);
  if (size === undefined) {
    const told: Told = {
      group: `value ${from} ${where.line}`,
      secret,
      subject: from,
      code: 'GITHUB_SECRETS_VALUE_MISSING',
      cure: 'Pass it in the input `secrets`, or name it under `secrets.from` and pass it in `env:`.',
    };
    return {
      what: `the step was given no value \`${from}\` that can be used`,
      told: isTold(from) ? undefined : told,
    };
  }
  if (size <= mostBytes) return undefined;
  return {
    // How long it is exactly would tell of the value.
    what: `the value is larger than the ${mostBytes} bytes that the scope takes`,
    told: {
      group: `size ${key}`,
      secret,
      code: 'GITHUB_SECRETS_TOO_LARGE',
      cure: 'Shorten the value, or store it elsewhere and keep only its key as the secret.',
    },
  };
}

/** One for each group, however many secrets and scopes it is about. */
export function findingsOfFaults(faults: readonly SecretFault[]): readonly Finding[] {
  const groups = Map.groupBy(faults, ({ told }) => told?.group);
  return [...groups].flatMap(([, its]): Finding[] => {
    const { told, what } = its.at(-1) ?? {};
    if (told === undefined || what === undefined) return [];
    const { code, cure, secret, subject = `${placeOf(secret.scope)}: ${secret.name}` } = told;
    const names = new Set(its.map((one) => one.told?.secret.name));
    const shown = names.size > 1 ? `${secret.name} and ${names.size - 1} more` : secret.name;
    const isNamed = [undefined, shown, secret.from].includes(told.subject);
    const says = isNamed ? sentence(what) : `${shown}: ${what}.`;
    return [{ severity: 'error', code, subject, what: says, cure, where: secret.where }];
  });
}

export function writtenTwice(wanted: readonly DesiredSecret[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { scope, name } of wanted) {
    const key = secretKey(scope, name);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

/** The scope could not be read: told once for the scope. */
export function faultOfScope({ message }: SyncError): SecretFault {
  return { what: message, told: undefined };
}

/** Told with the environment. */
export const unprotected: SecretFault = {
  what: 'the environment is not as configured, and may be without its protection',
  told: undefined,
};

/** The scope is not there, and nothing in this run makes it. */
export function absent(secret: DesiredSecret): SecretFault {
  return {
    what: `the ${rowOf(secret.scope).thing ?? 'place'} does not exist, so no secret is written there`,
    told: {
      group: `absent ${scopeKey(secret.scope)}`,
      secret,
      subject: placeOf(secret.scope),
      code: 'GITHUB_SECRETS_SCOPE_NOT_FOUND',
      cure: 'Create it under `environments` of the configuration, or correct the name.',
    },
  };
}

/**
 * One for each scope that could not be read, however many secrets were to go there. What is only required somewhere
 * is told by the verification.
 */
export function unreadable(
  { wanted, pruned }: Pick<DesiredSecrets, 'wanted' | 'pruned'>,
  observed: ObservedScopes,
): readonly Mishap[] {
  const asked = Map.groupBy([...wanted, ...pruned], ({ scope }) => scopeKey(scope));
  return [...asked].flatMap(([key, its]) => {
    const place = observed.get(key);
    if (place?.is !== 'unreadable') return [];
    const mishap = mishapOf(place.error, mishapPlace(place.scope), { where: its.map(({ where }) => where) });
    return [{ ...mishap, cure: cureToWrite(mishap.cure) }];
  });
}

/** Of a scope that could not be read and is to be written: who may write may read as well. */
export function cureToWrite(hint: string): string {
  return hint.replace('(read) on ', '(write) on ');
}
