import type { core } from 'zod/mini';
import { array, check, meta, strictObject } from 'zod/mini';
import type { Fault } from './problem.ts';

/** What editors show for a key; ends in the JSON schema and in `docs/configuration.md`. */
export interface About {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** A mapping that refuses keys it does not know. `cure`: what to write instead of what is no mapping. */
export function mapping<Shape extends core.$ZodLooseShape>(shape: Shape, cure?: string) {
  // The issue does not tell which keys are known; its message carries them to `wording.ts`.
  const known = Object.keys(shape).join(' ');
  const { error } = cured((written) => (written === undefined ? undefined : cure));
  return strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : error(issue)),
  });
}

/** `cure`: what to write instead of what is no list. */
export function list<Item extends core.SomeType>(
  item: Item,
  limits: { least?: number; most: number },
  cure?: string,
) {
  return array(
    item,
    cured((written) => (written === undefined ? undefined : cure)),
  ).check(
    faulted<unknown[]>((items) => {
      if (items.length > limits.most) {
        return { what: `has ${items.length} entries; the most is ${limits.most}`, cure: 'Shorten the list.' };
      }
      if (items.length >= (limits.least ?? 0)) return undefined;
      return { what: 'is an empty list', cure: 'List at least one, or remove the key for the default.' };
    }),
    meta({ maxItems: limits.most, ...(limits.least === undefined ? {} : { minItems: limits.least }) }),
  );
}

/**
 * For a value of a wrong type that people write for a reason: what to write instead. The message of the issue
 * carries it to `wording.ts`.
 */
export function cured(cureOf: (written: unknown) => string | undefined) {
  const error = ({ input }: { readonly input?: unknown }) => {
    const cure = cureOf(input);
    return cure === undefined ? undefined : `${cureMark}${cure}`;
  };
  return { error };
}

/** The cure that `cured` has put into the message of an issue. */
export function curedBy({ message }: { readonly message: string }): string | undefined {
  return message.startsWith(cureMark) ? message.slice(cureMark.length) : undefined;
}

const cureMark = '=> ';

/** A check that words its own fault. `at` is the path below the value, and `on` whether its key is meant. */
export function faulted<Value>(faultOf: (value: Value) => FaultAt | undefined): core.$ZodCheck<Value> {
  return faultedOften((value) => [faultOf(value) ?? []].flat());
}

/** The same for checks that find several faults. */
export function faultedOften<Value>(faultsOf: (value: Value) => readonly FaultAt[]): core.$ZodCheck<Value> {
  return check<Value>((payload) => {
    // A key that is not known was meant to be another one: what seems to be missing may be there.
    if (payload.issues.length > 0) return;
    payload.issues.push(...faultsOf(payload.value).map((fault) => issueOf(fault, payload.value)));
  });
}

export function issueOf({ what, cure, at = [], on = 'value' }: FaultAt, input: unknown) {
  return { code: 'custom' as const, input, message: what, path: [...at], params: { cure, on } };
}

export interface FaultAt extends Fault {
  readonly at?: readonly (string | number)[];
  readonly on?: 'key' | 'value';
}
