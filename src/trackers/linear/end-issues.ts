import type { Found, ItemEnd, Written } from '../tracker.ts';
import { ending, type Tools } from './crafts.ts';
import type { Directory } from './directory.ts';
import { valueUnknown } from './errors.ts';
import type { Operation } from './mutation.ts';
import { prepared } from './prepare.ts';
import { inOrder, settle } from './settle.ts';

export async function endIssues(
  items: readonly ItemEnd[],
  tools: Tools,
  read: () => Promise<Directory>,
): Promise<readonly Written<Found>[]> {
  const craft = ending(tools);
  const closes = items.filter(({ action }) => action === 'close').map(({ id }) => id);
  const results = new Map<string, Written<Found>>();
  const directory = closes.length > 0 ? await read() : undefined;
  const found = closes.length > 0 ? await tools.reader.get(closes) : new Map<string, Found>();
  for (const [id, now] of found) {
    if (typeof now === 'string' || now.endedBy?.includes('close')) results.set(id, { ok: true, now });
  }
  const { jobs, failed } = prepared<Found, ItemEnd>(
    items.filter(({ id }) => !results.has(id)),
    ({ id }) => id,
    (item) => [ends[item.action](item.id, directory)],
  );
  for (const [id, written] of [...failed, ...(await settle(jobs, craft))]) results.set(id, written);
  const ids = items.map(({ id }) => id);
  return inOrder(ids, results, `end an issue of ${tools.team}`);
}

type End = (id: string, directory: Directory | undefined) => Operation;

const ends: Readonly<Record<ItemEnd['action'], End>> = {
  close(id, directory) {
    const states = directory?.states ?? [];
    const state =
      states.find(({ type }) => type === 'completed') ?? states.find(({ type }) => type === 'canceled');
    if (state === undefined) throw valueUnknown('state', 'completed', []);
    return { name: 'issueUpdate', arguments: { id, input: { stateId: state.id } } };
  },
  archive: (id) => ({ name: 'issueArchive', arguments: { id } }),
  // Into the bin, where it stays for thirty days.
  delete: (id) => ({ name: 'issueDelete', arguments: { id } }),
};
