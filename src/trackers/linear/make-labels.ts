import { randomUUID } from 'node:crypto';
import type { ItemEdit } from '../tracker.ts';
import type { Directory } from './directory.ts';
import { mutationOf } from './mutation.ts';
import type { LinearPort } from './ports.ts';

const noParts = { text: '', points: 0 };

/**
 * Makes the labels of ours that the team has not, and notes them in the directory. One that cannot be made is named by
 * the issue that was to have it.
 */
export async function makeLabels(
  items: readonly ItemEdit[],
  port: LinearPort,
  { teamId, labels }: Directory,
): Promise<void> {
  const wanted = items.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'set' && edit.makes === true ? edit.add : [])),
  );
  const known = new Set(labels.map(({ name }) => name.toLowerCase()));
  for (const name of new Set(wanted)) {
    if (known.has(name.toLowerCase())) continue;
    const id = randomUUID();
    const input = { id, name, teamId };
    const mutation = mutationOf([[{ name: 'issueLabelCreate', arguments: { input } }]], noParts);
    const made = await port.mutate({ ...mutation, what: 'make a label of Linear', repeats: false });
    if (made.kind === 'done') labels.push({ id, name });
  }
}
