/** The audit trail, read back. Whoever could write the file can have written anything. */
import {
  array,
  boolean,
  enum as choice,
  exactOptional,
  int,
  literal,
  maximum,
  maxLength,
  nonnegative,
  null as nothing,
  number,
  object,
  refine,
  regex,
  string,
  union,
} from 'zod/mini';
import { SyncError } from '../model/error.ts';
import { type ErrorCode, errorCatalogue } from '../model/error-catalogue.ts';
import { parseHostile, type Unparsed } from '../model/hostile-json.ts';
import type { AuditRecord } from './audit.ts';

/** A file of a trail, as it was found. */
export type TrailFile =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly refused: string };

/** Bytes of all files together. */
export const largestTrail = 64 * 1024 * 1024;

/** Bytes: two texts of the largest that trackers hold, and what stands around them. */
const largestLine = 4 * 1024 * 1024;
const newline = 10;

const short = string().check(maxLength(500));
const system = string().check(regex(/^[^\p{Cc}]{1,100}$/u));
const time = string().check(
  maxLength(40),
  refine((text) => !Number.isNaN(Date.parse(text))),
);
const value = union([string(), number(), boolean(), nothing(), array(string()).check(maxLength(10_000))]);

const form = object({
  time,
  run: short,
  pair: string().check(regex(/^[0-9a-f]{8}$/)),
  link: string().check(regex(/^[0-9a-f]{32}$/)),
  system,
  name: string().check(maxLength(2000)),
  linked: string().check(maxLength(10_000)),
  item: exactOptional(short),
  kind: choice(['create', 'edit', 'escalate', 'unlabel', 'end', 'comment', 'conflict']),
  status: choice(['completed', 'failed', 'conflict', 'skipped']),
  fields: array(
    object({
      field: string().check(regex(/^[^\p{Cc}]{1,200}$/u)),
      old: value,
      new: value,
      isHidden: exactOptional(literal(true)),
    }),
  ).check(maxLength(1000)),
  retries: int().check(nonnegative(), maximum(Number.MAX_SAFE_INTEGER)),
  error: exactOptional(choice(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]])),
});

const whys: Readonly<Record<Unparsed, string>> = {
  'too large': `is longer than ${largestLine / 1024 / 1024} MB`,
  'not text': 'is not text',
  'too deep': 'is not one record',
  'not JSON': 'is not JSON',
};

/**
 * Each record once, in the order of the files, whose parts may lie in several.
 * @throws SyncError INPUT_INVALID with the line that is none of a trail
 */
export function readTrail(files: readonly TrailFile[]): readonly AuditRecord[] {
  const records = new Map<string, AuditRecord>();
  for (const file of files) {
    if ('refused' in file) throw unusable(file.name, `it ${file.refused}`);
    let line = 0;
    for (const bytes of linesOf(file.content)) {
      line += 1;
      if (bytes.length === 0) continue;
      const parsed = parseHostile(bytes, { bytes: largestLine, depth: 4 });
      if (!parsed.ok) throw unusable(file.name, `line ${line} ${whys[parsed.why]}`);
      const read = form.safeParse(parsed.value);
      if (!read.success) {
        const at = read.error.issues[0]?.path.join('.') ?? '';
        throw unusable(file.name, `line ${line} is no record${at === '' ? '' : `: see \`${at}\``}`);
      }
      records.set(JSON.stringify(read.data), read.data);
    }
  }
  return [...records.values()];
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
