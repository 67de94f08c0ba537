import type { output } from 'zod/mini';
import { meta, enum as oneOf, union } from 'zod/mini';
import type { Transformer } from '../model/field-mapping.ts';
import type { FieldType } from '../model/item.ts';
import { inverseOf, type TransformerName, transformerNames, typesOf } from '../model/transformers.ts';
import { codeKeys, codeOf } from './issues-code.ts';
import { mapping } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import type { Path, PlaceOf } from './problem.ts';

const one = union([oneOf(transformerNames), mapping(codeKeys)]);

export function transformerList(description: string) {
  return oneOrMany(one, { least: 1, most: 10 }).check(
    meta({
      description,
      examples: ['string_to_number', { module: './sync/points.mjs', export: 'toPoints' }],
    }),
  );
}

type WrittenOne = output<typeof one>;
export type WrittenTransformers = WrittenOne | readonly WrittenOne[] | undefined;

export function transformersIn(written: WrittenTransformers): readonly WrittenOne[] {
  if (written === undefined) return [];
  return [written].flat() as readonly WrittenOne[];
}

/** The way back, where every step has one. */
export function inverseChain(written: WrittenTransformers): readonly TransformerName[] | undefined {
  const names = transformersIn(written).flatMap((step) =>
    typeof step === 'string' ? [inverseOf(step)] : [],
  );
  return names.length === transformersIn(written).length ? names.toReversed() : undefined;
}

/** `start` and `end`: the types before and after, as far as they are known. */
export function resolveTransformers(
  written: WrittenTransformers,
  start: FieldType | undefined,
  end: FieldType | undefined,
  path: Path,
  placeOf: PlaceOf,
): readonly Transformer[] {
  const steps = transformersIn(written);
  let before = start;
  return steps.map((step, index): Transformer => {
    if (typeof step !== 'string') {
      before = undefined;
      return {
        kind: 'module',
        code: codeOf(step, Array.isArray(written) ? [...path, index] : path, placeOf),
      };
    }
    const from = before;
    before = outcomeOf(step, index === steps.length - 1 ? end : undefined);
    return { kind: 'built-in', name: step, from, to: before };
  });
}

/** What comes out; of several, the one that is wanted. */
function outcomeOf(name: TransformerName, wanted: FieldType | undefined): FieldType | undefined {
  const { to } = typesOf(name);
  if (to === undefined) return wanted;
  return wanted !== undefined && to.includes(wanted) ? wanted : to[0];
}
