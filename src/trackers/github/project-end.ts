import type { Found, ItemEnd, Written } from '../tracker.ts';
import { craftOf, type ProjectTools } from './project-craft.ts';
import { settle } from './settle.ts';

/** Whatever its issue is, what ends here is the item: it goes into the archive, or out of the project. */
export async function endItems(
  items: readonly ItemEnd[],
  tools: ProjectTools,
): Promise<readonly Written<Found>[]> {
  if (items.length === 0) return [];
  const { id: projectId } = await tools.reader.directory();
  const found = await tools.reader.get(items.map(({ id }) => id));
  const isOpen = ({ id, action }: ItemEnd) => {
    const now = found.get(id);
    return typeof now === 'object' && (action === 'delete' || now.presence === 'present');
  };
  const jobs = items.filter(isOpen).map(({ id, action }) => {
    const name = action === 'delete' ? 'deleteProjectV2Item' : 'archiveProjectV2Item';
    return { id, piece: [{ name, input: { projectId, itemId: id } }] as const };
  });
  const results = await settle<Found>(jobs, {
    ...craftOf(tools, `archive or remove items of ${tools.place}`),
    read: (shown) => (typeof shown === 'string' ? 'deleted' : tools.reader.read(shown)),
  });
  const ended = new Map(jobs.map(({ id }, at) => [id, results[at]]));
  return items.map(({ id }) => ended.get(id) ?? { ok: true, now: found.get(id) ?? 'deleted' });
}
