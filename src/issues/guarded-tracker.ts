/** A tracker that is handed no value of a secret, and not too much at once. */

import { SyncError, toSyncError } from '../model/error.ts';
import { portions } from '../model/portions.ts';
import type { Tracker, Written } from '../trackers/tracker.ts';
import { plainForms } from './plain-forms.ts';

/**
 * What one system holds by accident is not spread to others. `holds`: whether a text has a secret of this run in it.
 * `batch`: items that are handed over in one go.
 */
export function guardedTracker(tracker: Tracker, holds: (text: string) => boolean, batch: number): Tracker {
  return {
    ...tracker,
    create: (items) => sifted(items, ({ fields }) => fields, tracker.create),
    update: (items) => sifted(items, ({ edits }) => edits, tracker.update),
    writeComments: (edits) =>
      sifted(edits, (edit) => ('body' in edit ? edit.body : ''), tracker.writeComments),
  };

  async function sifted<Asked, Now>(
    asked: readonly Asked[],
    contentOf: (one: Asked) => unknown,
    write: (some: readonly Asked[]) => Promise<readonly Written<Now>[]>,
  ): Promise<readonly Written<Now>[]> {
    const isSound = asked.map((one) => !textsIn(contentOf(one)).flatMap(plainForms).some(holds));
    const sound = asked.filter((_, index) => isSound[index]);
    const written: Written<Now>[] = [];
    // One where the tracker itself makes them smaller.
    for (const some of portions(sound, batch < tracker.batch ? batch : sound.length)) {
      written.push(...(await attempt(some, written.length > 0)));
    }
    return isSound.map((passes) => {
      return (passes ? written.shift() : undefined) ?? { ok: false, error: holdsSecret() };
    });

    /** What was written before it stays written, whatever a later batch meets. */
    async function attempt(some: readonly Asked[], isLater: boolean): Promise<readonly Written<Now>[]> {
      try {
        return await write(some);
      } catch (thrown) {
        if (!isLater) throw thrown;
        const error = toSyncError(thrown);
        return some.map(() => ({ ok: false, error }));
      }
    }
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function holdsSecret(): SyncError {
  return new SyncError(
    'ISSUES_HOLDS_SECRET',
    'It holds the value of a secret of this run, and is not copied.',
  );
}
