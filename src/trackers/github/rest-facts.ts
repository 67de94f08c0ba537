/** What REST tells of issues that were read without it. */
import { portions } from '../../model/portions.ts';
import type { GitHubRestPort, IssueFacts, Repository } from './ports.ts';

/** An issue as it was read. */
export interface ReadIssue {
  readonly id: string;
  /** `acme/app#7` */
  readonly name: string;
  readonly snapshot: { readonly updatedAt: string };
}

/** Up to here they are asked for one by one, at once. */
const fewest = 3;
export const atOnce = 10;

/**
 * By id; those that are not told are left out. Issues that changed at about the same time stand on the same pages. What
 * is on none of them is asked for by itself, so that nothing passes for an issue without a type because a list has
 * moved on.
 */
export async function factsOf(
  port: GitHubRestPort,
  repository: Repository,
  items: readonly ReadIssue[],
): Promise<ReadonlyMap<string, IssueFacts>> {
  const place = `${repository.owner}/${repository.name}#`.toLowerCase();
  const isHome = ({ name }: ReadIssue) => name.toLowerCase().startsWith(place);
  const listed = items.length > fewest ? await listedFacts(port, repository, items.filter(isHome)) : none;
  const found = new Map<string, IssueFacts>();
  for (const item of items.filter(isHome)) {
    const facts = listed.get(placeOf(item).number);
    if (facts !== undefined) found.set(item.id, facts);
  }
  for (const some of portions(
    items.filter(({ id }) => !found.has(id)),
    atOnce,
  )) {
    const told = await Promise.all(some.map((item) => port.of(placeOf(item).at, placeOf(item).number)));
    for (const [index, { id }] of some.entries()) {
      const facts = told[index];
      if (facts !== undefined) found.set(id, facts);
    }
  }
  return found;
}

const none: ReadonlyMap<number, IssueFacts> = new Map();

/**
 * By number. Each page begins with the oldest change of which no page has told yet, so that what lies between issues
 * that are far apart is not read: there are no more pages than issues, nor than the whole list has.
 */
async function listedFacts(
  port: GitHubRestPort,
  repository: Repository,
  items: readonly ReadIssue[],
): Promise<ReadonlyMap<number, IssueFacts>> {
  const left = items
    .map((item) => ({ number: placeOf(item).number, time: Date.parse(item.snapshot.updatedAt) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((one, other) => other.time - one.time);
  const facts = new Map<number, IssueFacts>();
  let page = 0;
  let from: number | undefined;
  for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
    page = next.time === from ? page + 1 : 1;
    from = next.time;
    const { issues, isLast } = await port.listed(repository, new Date(from).toISOString(), page);
    for (const issue of issues) facts.set(issue.number, issue);
    const until = Date.parse(issues.at(-1)?.updatedAt ?? '');
    if (isLast || !(until >= from)) break;
    // What a page does not show of the time that it ends with may stand on the next one.
    for (let one = left.at(-1); one && (facts.has(one.number) || one.time < until); one = left.at(-1))
      left.pop();
  }
  return facts;
}

export function placeOf({ name }: Pick<ReadIssue, 'name'>): {
  readonly at: Repository;
  readonly number: number;
} {
  const [, owner = '', repository = '', number] = /^([^/]+)\/([^#]+)#(\d+)$/.exec(name) ?? [];
  return { at: { owner, name: repository }, number: Number(number) };
}
