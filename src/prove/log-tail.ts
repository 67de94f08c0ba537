import { plain } from './plain.ts';
import type { CommandResult } from './ports.ts';

const most = 8 * 1024;

/** The end of what a command wrote, at most 8 KiB of UTF-8: half of each stream where both are long. */
export function logTail({ stdout, stderr }: Pick<CommandResult, 'stdout' | 'stderr'>): string | undefined {
  const half = Math.min(lastOf(stderr, most).length, most / 2);
  const out = lastOf(stdout, most - half - 1);
  const err = lastOf(stderr, most - out.length - 1);
  const log = [out, err].map(String).filter(Boolean).join('\n');
  return log === '' ? undefined : log;
}

/** At most `limit` bytes, cut at the beginning and not within a character. */
function lastOf(text: string, limit: number): Buffer {
  // Of an output of megabytes only the end is cleaned; what is removed there may leave less than the limit.
  const bytes = Buffer.from(plain(text.slice(-limit * 4)).trim());
  if (bytes.length <= limit) return bytes;
  let start = bytes.length - limit;
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return bytes.subarray(start);
}
