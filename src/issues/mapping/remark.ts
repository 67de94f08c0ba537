/** What a person should know of values that could not be carried over. Nothing was emptied for any of them. */
import type { Finding, Place } from '../../model/finding.ts';
import type { FieldName, SystemName } from '../../model/item.ts';
import { shown } from './shown.ts';

/**
 * `no entry`: a value without a row in the table. `no person`: nobody is known to be the same. `no item`: it has no
 * link. `unfit`: a transformer refused it, or it is of another type. `several`: more than one label says it.
 * `needed`: it is empty, and the field is required.
 */
export type RemarkKind = 'no entry' | 'no person' | 'no item' | 'unfit' | 'several' | 'needed';

export interface Remark {
  readonly kind: RemarkKind;
  readonly system: SystemName;
  readonly field: FieldName;
  /** `read`: the system has it. `write`: it was to get it. */
  readonly way: 'read' | 'write';
  readonly value: unknown;
  /** Of the mapping. */
  readonly where: Place;
  readonly why?: string;
  /** Whole sentences about the items that it is true of. */
  readonly more?: string;
}

type Words = (remark: Remark, value: string) => { readonly what: string; readonly cure: string };

const words: Readonly<Record<RemarkKind, Words>> = {
  'no entry': ({ field, system, way }, value) => ({
    what:
      way === 'read'
        ? `\`${system}\` has ${value} in \`${field}\`, which has no entry in the table, so it is left alone.`
        : `\`${system}\` is to get ${value} in \`${field}\`, for which the table has no value, so it is left alone.`,
    cure: `Add ${value} to the \`map\` of \`${field}\`.`,
  }),
  'no person': ({ field, system, way }, value) => ({
    what: `${value} in \`${field}\` is nobody that is known ${way === 'read' ? 'outside of' : 'in'} \`${system}\`, and is left alone.`,
    cure: 'List the person under `issues.users`; who is listed there needs the right account in each system.',
  }),
  'no item': ({ field, system }, value) => ({
    what: `${value} in \`${field}\` of \`${system}\` is no item that is kept in step, and is left alone.`,
    cure: 'Nothing to do unless it should be: then check the filters of the pair.',
  }),
  unfit: ({ field, system, way, why = 'it does not fit' }, value) => ({
    what: `${value} in \`${field}\` could not be ${way === 'read' ? 'read from' : 'written to'} \`${system}\`: ${why}.`,
    cure: 'Correct the value there, or the transformers of the field.',
  }),
  several: ({ field, system }, value) => ({
    what: `\`${system}\` has several labels for \`${field}\`: ${value}. The field is left alone.`,
    cure: 'Remove all of them but one.',
  }),
  needed: ({ field, system }) => ({
    what: `\`${field}\` is required, and empty in \`${system}\`; it is not carried over.`,
    cure: `Fill it there, or add a \`default\` to \`${field}\`.`,
  }),
};

const notices: ReadonlySet<RemarkKind> = new Set(['no person', 'no item']);

/** Each once, however many items it is true of. */
export function distinct(remarks: readonly Remark[]): readonly Remark[] {
  const known = new Map<string, Remark>();
  for (const remark of remarks) {
    const { kind, system, field, way, value, why } = remark;
    const key = JSON.stringify([kind, system, field, way, kind === 'needed' ? '' : value, why]);
    if (!known.has(key)) known.set(key, remark);
  }
  return [...known.values()];
}

/**
 * One finding for each value of a field, however many items have it and however often they were read; on the line of
 * the field's mapping.
 */
export function remarkFindings(remarks: readonly Remark[]): readonly Finding[] {
  return distinct(remarks).map((remark): Finding => {
    const { what, cure } = words[remark.kind](remark, shown(remark.value));
    return {
      severity: notices.has(remark.kind) ? 'notice' : 'warning',
      code: 'ISSUES_VALUE_UNMAPPED',
      subject: remark.system,
      what: remark.more === undefined ? what : `${what} ${remark.more}`,
      cure,
      where: remark.where,
    };
  });
}
