/** The audit trail, read back. */
import { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { AuditRecord } from './audit.ts';
import type { NameOf } from './linked-names.ts';
import { recordIn } from './trail-record.ts';

/** A file of a trail, as it was found. */
export type TrailFile =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly refused: string };

/** Bytes of all files together. */
export const largestTrail = 64 * 1024 * 1024;

const newline = 10;

export interface Trail {
  readonly records: readonly AuditRecord[];
  /** Of lines that are none of a trail: a run that was killed may have left one. */
  readonly findings: readonly Finding[];
}

/**
 * Each record once, in the order of the files, whose parts may lie in several.
 * @throws SyncError INPUT_INVALID where a file cannot be read, or no line is one of a trail
 */
export function readTrail(files: readonly TrailFile[]): Trail {
  const records = new Map<string, AuditRecord>();
  let first: { readonly name: string; readonly why: string } | undefined;
  let bad = 0;
  for (const { name, ...file } of files) {
    if ('refused' in file) throw unusable(name, `it ${file.refused}`);
    let line = 0;
    for (const bytes of linesOf(file.content)) {
      line += 1;
      if (bytes.length === 0) continue;
      const read = recordIn(bytes);
      if (typeof read !== 'string') {
        records.set(JSON.stringify(read), read);
        continue;
      }
      bad += 1;
      first ??= { name, why: `line ${line} ${read}` };
    }
  }
  if (first !== undefined && records.size === 0) throw unusable(first.name, first.why);
  return { records: [...records.values()], findings: first === undefined ? [] : [passedOver(bad, first)] };
}

function passedOver(bad: number, { name, why }: { readonly name: string; readonly why: string }): Finding {
  return {
    severity: 'warning',
    code: 'INPUT_INVALID',
    subject: 'audit',
    what: `${bad === 1 ? 'A line' : `${bad} lines`} of the audit trail ${bad === 1 ? 'is' : 'are'} passed over: in \`${name}\`, ${why}.`,
    cure: 'Nothing to do if a run was killed; what such a line told is neither shown nor taken back.',
  };
}

function* linesOf(content: Uint8Array): Iterable<Uint8Array> {
  let from = 0;
  while (from < content.length) {
    const end = content.indexOf(newline, from);
    const to = end < 0 ? content.length : end;
    yield content.subarray(from, to);
    from = to + 1;
  }
}

function unusable(name: string, why: string): SyncError {
  return new SyncError('INPUT_INVALID', `The audit trail \`${name}\` cannot be used: ${why}.`, {
    hint: 'Name a file that the output `audit` of a run has named, or a folder of such files, with the input `audit`.',
  });
}

/** Links of the items that go by this name, or the one that has it as its id. */
export function linksNamed(records: readonly AuditRecord[], name: string): ReadonlySet<string> {
  const wanted = name.toLowerCase();
  const isNamed = ({ link, name: one, linked }: AuditRecord) =>
    link === wanted || [one, ...linked.split(' = ')].some((known) => known.toLowerCase() === wanted);
  return new Set(records.filter(isNamed).map(({ link }) => link));
}

/** What items were last called, of each link the first. */
export function namesIn(records: readonly AuditRecord[]): NameOf {
  const names = new Map(
    records.flatMap(({ link, linked }) => (linked === link ? [] : [[link, linked.split(' = ')[0]] as const])),
  );
  return (link) => names.get(link);
}
