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

/** Up to here one request for each is no more than pages would be. */
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

/** By number. No more pages than they would fill twice: far apart, they are better asked for one by one. */
async function listedTypes(
  port: GitHubTypesPort,
  repository: Repository,
  items: readonly Untyped[],
): Promise<ReadonlyMap<number, string | null>> {
  const times = items.map(({ snapshot }) => Date.parse(snapshot.updatedAt));
  const since = new Date(Math.min(...times)).toISOString();
  const until = Math.max(...times);
  const types = new Map<number, string | null>();
  const most = Math.ceil(items.length / 50);
  for (let page = 1; page <= most; page += 1) {
    const { issues, isLast } = await port.listed(repository, since, page);
    for (const { number, type } of issues) types.set(number, type);
    if (isLast || Date.parse(issues.at(-1)?.updatedAt ?? '') > until) break;
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
