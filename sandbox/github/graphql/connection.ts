/** Connections: lists that are read in pages of at most 100. */
import { invalidPage } from './failure.ts';

export interface PageArgs {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
}

export const PAGE = ['first', 'last', 'after', 'before'] as const;

const MOST = 100;

/** The page of `items` that the arguments ask for. `name` is the field's, for messages. */
export function connection<Item>(
  name: string,
  items: readonly Item[],
  args: PageArgs,
  view: (item: Item) => unknown = (item) => item,
): Record<string, unknown> {
  checkPage(name, args);
  const from = args.after ? readCursor(args.after) : 0;
  const to = args.before ? readCursor(args.before) - 1 : items.length;
  const start = args.last === undefined ? from : Math.max(from, to - args.last);
  const end = args.first === undefined ? to : Math.min(to, start + args.first);
  const page = items.slice(start, end);
  const cursors = page.map((_, index) => cursor(start + index + 1));
  const views = () => page.map(view);
  return {
    totalCount: items.length,
    nodes: views,
    edges: () => views().map((node, index) => ({ node, cursor: cursors[index] })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

export function checkPage(name: string, { first, last }: PageArgs): void {
  const bound = first === undefined || first === null ? 'last' : 'first';
  const asked = first ?? last;
  if (asked === undefined || asked === null) {
    throw invalidPage(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (asked <= MOST) return;
  throw invalidPage(
    'EXCESSIVE_PAGINATION',
    `Requesting ${asked} records on the \`${name}\` connection exceeds the \`${bound}\` limit of ${MOST} records.`,
  );
}

function cursor(position: number): string {
  return Buffer.from(`cursor:${position}`).toString('base64');
}

function readCursor(text: string): number {
  return Number(Buffer.from(text, 'base64').toString('utf8').slice('cursor:'.length)) || 0;
}
