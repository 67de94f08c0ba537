import type { SystemKind } from '../model/known-fields.ts';
import { longField } from './issues-field.ts';
import { resolveField } from './issues-field-mapping.ts';
import type { WrittenPair } from './issues-pair.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine } from './problem.ts';

/** Labels by which items are picked up, and which a field that is written as labels would take for a value of its own. */
export function labelClashes(
  pairs: readonly WrittenPair[],
  kinds: ReadonlyMap<string, SystemKind>,
): FaultAt[] {
  const held = pairs.flatMap((pair) => heldIn(pair, kinds));
  return pairs.flatMap(({ filter = {} }, index) =>
    Object.entries(filter).flatMap(([system, { label = [] }]) =>
      [label].flat().flatMap((one, place): FaultAt[] => {
        const by = held.find((field) => field.system === system && begins(one, field.prefix));
        if (by === undefined) return [];
        const what = `is \`${onOneLine(one)}\`, and labels that begin with \`${by.prefix}\` hold \`${onOneLine(by.name)}\` there, so that it would be taken off`;
        const cure = `Filter by another label, or give \`${onOneLine(by.name)}\` another \`prefix\`.`;
        return [{ what, cure, at: ['pairs', index, 'filter', system, 'label', place] }];
      }),
    ),
  );
}

function heldIn({ between, direction, fields }: WrittenPair, kinds: ReadonlyMap<string, SystemKind>) {
  const context = { between, direction, kinds, strategy: { kind: 'manual' } } as const;
  return Object.entries(fields).flatMap(([name, one]) => {
    const { sides, direction: way } = resolveField(name, longField(one), context, [], () => nowhere);
    return [...sides].flatMap(([system, { form }]) =>
      form.kind === 'label' && way.to.includes(system) ? [{ name, system, prefix: form.prefix }] : [],
    );
  });
}

const nowhere = { file: '', line: 0 };

function begins(label: string, prefix: string): boolean {
  return label.toLowerCase().startsWith(prefix.toLowerCase());
}
