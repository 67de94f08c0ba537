/** Files that one job of a workflow hands to another. Whoever reads one believes nothing that its schema does not say. */
import { type output as Output, regex, safeParse, string, type ZodMiniType } from 'zod/mini';
import { judged, parseHostile, type Unparsed } from '../model/hostile-json.ts';

export type Handed<File> =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly why: string };

export interface HandedForm<Schema extends ZodMiniType> {
  readonly schema: Schema;
  /** The most bytes. */
  readonly largest: number;
  /** What it holds: "verdicts". */
  readonly holds: string;
}

const deepest = 16;

/** The file in these bytes, or a clause why there is none in them; no part of them gets into that. Never throws. */
export function readHanded<Schema extends ZodMiniType>(
  bytes: Uint8Array,
  { schema, largest, holds }: HandedForm<Schema>,
): Handed<Output<Schema>> {
  const parsed = parseHostile(bytes, { bytes: largest, depth: deepest });
  if (!parsed.ok) return { ok: false, why: whyNot[parsed.why](largest) };
  const read = judged(() => safeParse(schema, parsed.value));
  return read?.success
    ? { ok: true, file: read.data }
    : { ok: false, why: `does not have the form of ${holds} of this version` };
}

const whyNot: Readonly<Record<Unparsed, (largest: number) => string>> = {
  'too large': (largest) => `is larger than ${largest / 1024 / 1024} MB`,
  'not text': () => 'is not text',
  'too deep': () => 'nests too deeply',
  'not JSON': () => 'is not JSON',
};

/** Lower-case hex of so many digits. */
export function hex(digits: number) {
  return string().check(regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
}
