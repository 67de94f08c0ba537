/** Whether the date that a place shows for a secret is that of a write of ours. All times by the server's clock. */
import type { SecretState } from '../state/document.ts';

/** What the answer to a write tells, and what the list tells of it later, are a little apart. Milliseconds. */
const apart = 60_000;
/** Between the word of a write and the write lie the ones before it, and waits. */
const announcedFor = 10 * 60_000;
/** GitHub lets about 500 writes an hour through. */
const aWrite = 8_000;

/** It is the date of the write that was answered, or told of, at that time. */
export function isAtWrite(date: Date, at: Date): boolean {
  return Math.abs(date.getTime() - at.getTime()) <= apart;
}

/** How many writes were told of at the same time, by that time. */
export function announcedTogether(
  memory: Readonly<Record<string, SecretState>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { updatedAt, at } of Object.values(memory)) {
    if (updatedAt === null) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** The write that was told of may have left this date, though nobody saw whether it was made. */
export function mayBeOfAnnounced(date: Date, { at }: SecretState, together: number): boolean {
  const later = date.getTime() - Date.parse(at);
  return later >= -apart && later <= announcedFor + together * aWrite;
}
