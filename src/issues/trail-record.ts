/** A line of an audit trail. Whoever could write the file can have written anything. */
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
import { type ErrorCode, errorCatalogue } from '../model/error-catalogue.ts';
import { isSized, judged, parseHostile, type Unparsed } from '../model/hostile-json.ts';
import type { AuditRecord } from './audit.ts';

/** Bytes: two texts of the largest that trackers hold, and what stands around them. */
const largestLine = 4 * 1024 * 1024;
/** Of a field that is a list. */
const mostElements = 10_000;
const short = string().check(maxLength(500));
const system = string().check(regex(/^[^\p{Cc}]{1,100}$/u));
const time = string().check(
  maxLength(40),
  refine((text) => !Number.isNaN(Date.parse(text))),
);
const value = union([
  string(),
  number(),
  boolean(),
  nothing(),
  array(string()).check(maxLength(mostElements)),
]);

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
      own: exactOptional(union([string(), number(), boolean()])),
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

/** A text says why it is none. */
export function recordIn(bytes: Uint8Array): AuditRecord | string {
  const parsed = parseHostile(bytes, { bytes: largestLine, depth: 4 });
  if (!parsed.ok) return whys[parsed.why];
  const read = isSized(parsed.value, mostElements) ? judged(() => form.safeParse(parsed.value)) : undefined;
  if (read?.success) return read.data;
  const at = read?.error.issues[0]?.path.join('.') ?? '';
  return `is no record${at === '' ? '' : `: see \`${at}\``}`;
}
