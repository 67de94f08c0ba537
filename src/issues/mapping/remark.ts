/** What a person should know of values that could not be carried over. Nothing was emptied for any of them. */
import { errorCatalogue } from '../../model/error-catalogue.ts';
import type { Finding, Place } from '../../model/finding.ts';
import type { FieldName, SystemName } from '../../model/item.ts';
import { named } from '../../report/alike.ts';
import { shown } from './shown.ts';

/**
 * `no entry`: a value without a row in the table. `no person`: nobody is known to be the same. `no item`: it has no
 * link. `no option`: the system has no such value. `too long`: it takes fewer characters. `unfit`: a transformer
 * refused it, or it is of another type. `failed`: a function of the user's did not make it. `several`: more than one label says it. `needed`: it is empty, and the field is
 * required.
 */
export type RemarkKind =
  | 'no entry'
  | 'no person'
  | 'no item'
  | 'no option'
  | 'too long'
  | 'unfit'
  | 'failed'
  | 'several'
  | 'needed';

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
  /** The items that it is true of. */
  readonly items?: readonly string[];
  /** Whole sentences about what becomes of them. */
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
  // Nobody knows an item by the id that it has, nor by that of its link.
  'no item': ({ field, system, way }) => ({
    what: `\`${field}\` names what ${way === 'read' ? `is not kept in step with \`${system}\`` : `\`${system}\` does not have`}, and is left alone.`,
    cure: 'Nothing to do unless it should be: then check the filters of the pair.',
  }),
  'no option': ({ field, system }, value) => ({
    what: `\`${system}\` has no ${value} in \`${field}\`, and none is made, so it is left out there.`,
    cure: `Add ${value} in \`${system}\`, or correct the \`map\` of \`${field}\`.`,
  }),
  'too long': ({ field, system, why }, value) => ({
    what: `${value} in \`${field}\` is too long for \`${system}\`: ${why}.`,
    cure: 'Shorten it where it was written.',
  }),
  unfit: ({ field, system, way, value: one, why = 'it does not fit' }, value) => ({
    what:
      one === null || one === ''
        ? `\`${field}\` is empty elsewhere, and \`${system}\` does not take that: ${why}.`
        : `${value} in \`${field}\` could not be ${way === 'read' ? 'read from' : 'written to'} \`${system}\`: ${why}.`,
    cure:
      one === null || one === ''
        ? `Fill it, or add a \`default\` to \`${field}\`.`
        : 'Change the value, or what the mapping of the field makes of it.',
  }),
  failed: ({ field, system, way, why }) => ({
    what: `\`${field}\` could not be ${way === 'read' ? 'read from' : 'written to'} \`${system}\`: ${why}.`,
    cure: errorCatalogue.ISSUES_MODULE_FAILED.cure,
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

/** A hundred labels that a system has not are one thing to do. */
const together: ReadonlySet<RemarkKind> = new Set(['no option', 'unfit']);
/** Nor is the value told. */
const untold: ReadonlySet<RemarkKind> = new Set(['no item', 'failed']);

function gathered(remarks: readonly Remark[]): readonly Remark[] {
  const groups = Map.groupBy(distinct(remarks), ({ kind, system, field, way, value, why, where }) => {
    const isText = typeof value === 'string' && value !== '';
    const isOne = untold.has(kind) || (together.has(kind) && way === 'write' && isText);
    return JSON.stringify([kind, system, field, way, isOne ? '' : { value }, why, where]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const items = [...new Set(group.flatMap((one) => one.items ?? []))];
    return [{ ...first, value: group.map(({ value }) => value), items }];
  });
}

/**
 * One finding for each value of a field, or for all that a system refuses alike, however many items have it and however
 * often they were read; on the line of the field's mapping.
 */
export function remarkFindings(remarks: readonly Remark[]): readonly Finding[] {
  return gathered(remarks).map((remark): Finding => {
    const { value, items = [] } = remark;
    const { what, cure } = words[remark.kind](remark, named([value].flat().map(shown)));
    const has = items.length === 0 ? [] : [`${named(items)} ${items.length === 1 ? 'has' : 'have'} it.`];
    return {
      severity: notices.has(remark.kind) ? 'notice' : 'warning',
      code: remark.kind === 'failed' ? 'ISSUES_MODULE_FAILED' : 'ISSUES_VALUE_UNMAPPED',
      subject: remark.system,
      what: [what, ...has, ...(remark.more === undefined ? [] : [remark.more])].join(' '),
      cure,
      where: remark.where,
    };
  });
}
