/** The types of issues that were read without them. */
import { portions } from '../../model/portions.ts';
import type { GitHubTypesPort, Repository } from './ports.ts';

/** An issue as it was read. */
export interface Untyped {
  readonly id: string;
  /** `acme/app#7` */
  readonly name: string;
  readonly snapshot: { readonly updatedAt: string };
}

/** Up to here they are asked for one by one, at once. */
const fewest = 3;
const atOnce = 10;

/**
 * By id; those that are not told are left out. Issues that changed at about the same time stand on the same pages. What
 * is on none of them is asked for by itself, so that nothing passes for an issue without a type because a list has
 * moved on.
 */
export async function typesOf(
  port: GitHubTypesPort,
  repository: Repository,
  items: readonly Untyped[],
): Promise<ReadonlyMap<string, string | null>> {
  const place = `${repository.owner}/${repository.name}#`.toLowerCase();
  const isHome = ({ name }: Untyped) => name.toLowerCase().startsWith(place);
  const listed = items.length > fewest ? await listedTypes(port, repository, items.filter(isHome)) : none;
  const found = new Map<string, string | null>();
  for (const item of items.filter(isHome)) {
    const type = listed.get(placeOf(item).number);
    if (type !== undefined) found.set(item.id, type);
  }
  for (const some of portions(
    items.filter(({ id }) => !found.has(id)),
    atOnce,
  )) {
    const types = await Promise.all(some.map((item) => port.of(placeOf(item).at, placeOf(item).number)));
    for (const [index, { id }] of some.entries()) {
      const type = types[index];
      if (type !== undefined) found.set(id, type);
    }
  }
  return found;
}

const none: ReadonlyMap<number, string | null> = new Map();

/**
 * By number. Each page begins with the oldest change of which no page has told yet, so that what lies between issues
 * that are far apart is not read: there are no more pages than issues, nor than the whole list has.
 */
async function listedTypes(
  port: GitHubTypesPort,
  repository: Repository,
  items: readonly Untyped[],
): Promise<ReadonlyMap<number, string | null>> {
  const left = items
    .map((item) => ({ number: placeOf(item).number, time: Date.parse(item.snapshot.updatedAt) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((one, other) => other.time - one.time);
  const types = new Map<number, string | null>();
  let page = 0;
  let from: number | undefined;
  for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
    page = next.time === from ? page + 1 : 1;
    from = next.time;
    const { issues, isLast } = await port.listed(repository, new Date(from).toISOString(), page);
    for (const { number, type } of issues) types.set(number, type);
    const until = Date.parse(issues.at(-1)?.updatedAt ?? '');
    if (isLast || !(until >= from)) break;
    // What a page does not show of the time that it ends with may stand on the next one.
    for (let one = left.at(-1); one && (types.has(one.number) || one.time < until); one = left.at(-1))
      left.pop();
  }
  return types;
}

export function placeOf({ name }: Pick<Untyped, 'name'>): {
  readonly at: Repository;
  readonly number: number;
} {
  const [, owner = '', repository = '', number] = /^([^/]+)\/([^#]+)#(\d+)$/.exec(name) ?? [];
  return { at: { owner, name: repository }, number: Number(number) };
}
