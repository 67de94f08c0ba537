import type { FieldMapping } from '../model/field-mapping.ts';
import { knownField, type SystemKind } from '../model/known-fields.ts';
import { suggestionFor } from '../model/suggestion.ts';
import { directionFault, quotedList, resolveDirection } from './issues-direction.ts';
import { longField } from './issues-field.ts';
import { fieldFaults, fieldNameFaults, wayFault } from './issues-field-fault.ts';
import { type FieldContext, resolveField } from './issues-field-mapping.ts';
import { filterFaults } from './issues-filter-fault.ts';
import { nativeFaults } from './issues-native-fault.ts';
import type { WrittenPair } from './issues-pair.ts';
import { tableFaults } from './issues-table-fault.ts';
import { typeFaults } from './issues-type-fault.ts';
import { valueFaults } from './issues-value-fault.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine, type PlaceOf } from './problem.ts';

const noPlace: PlaceOf = () => ({ file: '', line: 0 });

/** All that is wrong with a pair whose keys are right. */
export function pairFaults(pair: WrittenPair, kinds: ReadonlyMap<string, SystemKind>): FaultAt[] {
  const { between } = pair;
  const unusable = systemFaults(between, [...kinds.keys()]);
  if (unusable.length > 0) return unusable;
  const way = directionFault(pair.direction, between);
  if (way !== undefined) return [{ ...way, at: ['direction', ...(way.at ?? [])] }];
  const direction = resolveDirection(pair.direction, between);
  const nowhere = wayFault({ direction, required: false, default: undefined });
  if (nowhere !== undefined) return [nowhere];
  const context: FieldContext = { between, direction: pair.direction, kinds, strategy: { kind: 'manual' } };
  return [
    ...filterFaults(pair, kinds),
    ...commentFaults(pair),
    ...matchFaults(pair),
    ...fieldsFaults(pair, context),
  ];
}

function systemFaults(between: readonly string[], known: readonly string[]): FaultAt[] {
  return between.flatMap((name, index): FaultAt[] => {
    if (!known.includes(name)) return [{ ...unknownSystem(name, known), at: ['between', index] }];
    if (between.indexOf(name) === index) return [];
    const cure = 'Remove it; for another place of the same kind, add a system under `systems`.';
    return [{ what: `names \`${name}\` a second time`, cure, at: ['between', index] }];
  });
}

export const isNoSystem = ', which is no system';

export function unknownSystem(name: string, known: readonly string[]) {
  const suggestion = suggestionFor(name, known);
  return {
    what: `names \`${onOneLine(name)}\`${isNoSystem}`,
    cure:
      suggestion === undefined
        ? `Write one of ${quotedList(known, 'or')}, or add it under \`systems\`.`
        : `Did you mean \`${suggestion}\`?`,
  };
}

/** Names that differ in nothing but their case. */
export function again(first: string): FaultAt {
  const what = `is \`${onOneLine(first)}\` again, in another case`;
  return { what, cure: 'Remove one of the two, or join them.', on: 'key' };
}

function commentFaults({ comments, between }: WrittenPair): FaultAt[] {
  const fault = typeof comments === 'string' ? directionFault(comments, between) : undefined;
  return fault === undefined ? [] : [{ ...fault, at: ['comments'] }];
}

function matchFaults({ match, fields }: WrittenPair): FaultAt[] {
  const names = [match ?? []].flat();
  return names.flatMap((name, index): FaultAt[] => {
    const at = Array.isArray(match) ? ['match', index] : ['match'];
    if (names.indexOf(name) !== index) return [{ what: `names \`${name}\` twice`, cure: 'Remove it.', at }];
    if (name === 'link') {
      const cure = 'Write `link` first, or leave it out.';
      return index === 0 ? [] : [{ what: 'names `link` after a field; links come first', cure, at }];
    }
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) {
      if ((longField(field).type ?? knownField(name)?.type) !== 'array') return [];
      const cure = 'Match by a field that has one value for each item, such as `title`.';
      return [{ what: `names \`${onOneLine(name)}\`, which is a list`, cure, at }];
    }
    const suggestion = suggestionFor(name, ['link', ...Object.keys(fields)]);
    const cure = name.includes(',')
      ? `Put it in brackets: \`[${onOneLine(name)}]\`.`
      : suggestion === undefined
        ? `Add \`${onOneLine(name)}\` under \`fields\`.`
        : `Did you mean \`${suggestion}\`?`;
    return [{ what: `names \`${onOneLine(name)}\`, which is not one of the fields`, cure, at }];
  });
}

function fieldsFaults(pair: WrittenPair, context: FieldContext): FaultAt[] {
  const faults: FaultAt[] = [];
  const sound: FieldMapping[] = [];
  const seen = new Map<string, string>();
  for (const [name, one] of Object.entries(pair.fields)) {
    const written = longField(one);
    const same = seen.get(name.toLowerCase());
    const found: FaultAt[] = same === undefined ? fieldNameFaults(name, written, context) : [again(same)];
    seen.set(name.toLowerCase(), name);
    if (found.length === 0) {
      const field = resolveField(name, written, context, [], noPlace);
      const ofTables = tableFaults(field, written, context.between[0] ?? '');
      found.push(
        ...fieldFaults(field, written, context),
        ...typeFaults(field, written),
        ...(ofTables.length > 0 ? ofTables : valueFaults(field, written, context)),
      );
      sound.push(field);
    }
    const isShort = typeof one === 'string';
    faults.push(
      ...found.map((fault) => ({ ...fault, at: ['fields', name, ...(isShort ? [] : (fault.at ?? []))] })),
    );
  }
  return [...faults, ...nativeFaults(sound, pair.fields)];
}
