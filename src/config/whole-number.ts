import { int, meta } from 'zod/mini';
import { type About, faulted } from './mapping.ts';

export function wholeNumber({ least, most, ...about }: About & { least: number; most: number }) {
  return int().check(
    faulted((value) => {
      if (value >= least && value <= most) return undefined;
      return { what: `is ${value}, out of range`, cure: `Write a number from ${least} to ${most}.` };
    }),
    meta({ ...about, minimum: least, maximum: most }),
  );
}
