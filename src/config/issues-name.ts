import type { core } from 'zod/mini';
import { record, string } from 'zod/mini';
import { line } from './line.ts';
import { type About, cured, type FaultAt, faultedOften } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

export const namePattern = /^[A-Za-z][A-Za-z0-9_-]{0,49}$/u;

/** A name that the configuration gives: of a system, of a pair. */
export function givenName(about: About) {
  return line({ ...about, most: 50, pattern: namePattern, fault: givenNameFault });
}

/** One of the systems. That a name is none is told where it is given. */
export function systemName(about: About) {
  return line({ ...about, most: 50, pattern: namePattern });
}

export function givenNameFault(text: string): Fault | undefined {
  if (namePattern.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which is no name`,
    cure: 'Write letters from a to z, digits, dashes and underscores, beginning with a letter.',
  };
}

/** Pairs of a key and a value, in which each key has to be right. `cure`: what to write instead of what is none. */
export function named<Value extends core.SomeType>(
  value: Value,
  most: number,
  keyFault: (key: string) => Fault | undefined = () => undefined,
  cure?: string,
) {
  return record(
    string(),
    value,
    cured((written) => (written === undefined ? undefined : cure)),
  ).check(
    faultedOften((written: Readonly<Record<string, unknown>>): readonly FaultAt[] => {
      const keys = Object.keys(written);
      if (keys.length > most) {
        return [{ what: `has ${keys.length} entries; the most is ${most}`, cure: 'Shorten it.' }];
      }
      return keys.flatMap((key) => {
        const fault = keyFault(key);
        return fault === undefined ? [] : [{ ...fault, at: [key], on: 'key' as const }];
      });
    }),
  );
}
