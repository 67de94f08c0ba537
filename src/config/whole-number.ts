import { int, meta } from 'zod/mini';
import { type About, cured, faulted } from './mapping.ts';

export function wholeNumber({ least, most, ...about }: About & { least: number; most: number }) {
  return int(cured(numberIn)).check(
    faulted((value) => {
      if (value >= least && value <= most) return undefined;
      return { what: `is ${value}, out of range`, cure: `Write a number from ${least} to ${most}.` };
    }),
    meta({ ...about, minimum: least, maximum: most }),
  );
}

/** An address that ends in the number that was meant. */
function numberIn(written: unknown): string | undefined {
  const number =
    typeof written === 'string' ? /^https:\/\/\S*\/(\d{1,9})\/?$/u.exec(written)?.[1] : undefined;
  return number && `Write the number alone: \`${number}\`.`;
}
