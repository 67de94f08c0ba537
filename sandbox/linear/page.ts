/** Connections: Relay pages of at most 250, the newest first, without what is archived unless asked for. */
import { invalidArgument } from './refusal.ts';
import type { LinearEntity } from './state.ts';

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly includeArchived?: boolean | null;
  readonly orderBy?: 'createdAt' | 'updatedAt' | null;
}

const USUAL = 50;
const MOST = 250;

/**
 * A cursor holds the time and the id of its item, so what changes between two pages moves to where it belongs
 * and shifts nothing else.
 */
export function page<Item extends LinearEntity>(
  items: Iterable<Item>,
  args: PageArgs,
  view: (item: Item) => unknown,
): Record<string, unknown> {
  const size = pageSize(args);
  const order = args.orderBy ?? 'createdAt';
  const placed = [...items]
    .filter(({ archivedAt }) => args.includeArchived || archivedAt === null)
    .map((item) => ({ item, place: { at: item[order].getTime(), id: item.id } }))
    .sort((one, other) => compare(one.place, other.place));
  const after = args.after ? readCursor(args.after) : undefined;
  const before = args.before ? readCursor(args.before) : undefined;
  const within = placed.filter(
    ({ place }) => (!after || compare(place, after) > 0) && (!before || compare(place, before) < 0),
  );
  const backward = args.last != null && args.first == null;
  const shown = backward ? within.slice(-size) : within.slice(0, size);
  const isMore = within.length > shown.length;
  const nodes = () => shown.map(({ item }) => view(item));
  const cursors = shown.map(({ place }) => cursor(place));
  return {
    nodes,
    edges: () => nodes().map((node, index) => ({ node, cursor: cursors[index] })),
    pageInfo: {
      hasNextPage: backward ? before !== undefined : isMore,
      hasPreviousPage: backward ? isMore : after !== undefined,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

interface Place {
  readonly at: number;
  readonly id: string;
}

function compare(one: Place, other: Place): number {
  if (one.at !== other.at) return other.at - one.at;
  if (one.id === other.id) return 0;
  return one.id < other.id ? 1 : -1;
}

function pageSize({ first, last }: PageArgs): number {
  const [name, asked] = first == null && last != null ? ['last', last] : ['first', first ?? USUAL];
  if (asked > MOST) throw invalidArgument(`${name} must not be greater than ${MOST}.`);
  if (asked < 1) throw invalidArgument(`${name} must not be less than 1.`);
  return asked;
}

function cursor({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

function readCursor(text: string): Place {
  const [at, id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (id === '' || Number.isNaN(Number(at))) throw invalidArgument('The cursor is not one of this list.');
  return { at: Number(at), id };
}
