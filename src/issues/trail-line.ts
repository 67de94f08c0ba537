/** A record as it is written to a trail. */
import { isDeepStrictEqual } from 'node:util';
import type { SafeText } from '../model/safe-text.ts';
import type { Redactor } from '../report/redact.ts';
import type { AuditRecord } from './audit.ts';

/** Without secrets, and with a word on the values that are not what they were because of that. */
export function trailLine(record: AuditRecord, redactor: Pick<Redactor, 'json'>): SafeText {
  const line = redactor.json(record);
  if (line === JSON.stringify(record)) return line;
  const shown = JSON.parse(line) as { readonly fields?: readonly unknown[] };
  const fields = record.fields.map((one, at) =>
    isDeepStrictEqual(shown.fields?.[at], JSON.parse(JSON.stringify(one)))
      ? one
      : { ...one, isHidden: true as const },
  );
  return redactor.json({ ...record, fields });
}
