/**
 * What is read of an issue, and what it costs: 0.1 points for a property, 1 for an object, and a list costs as much as
 * all that may come in it (https://linear.app/developers/rate-limiting). Lists are short, because they are paid for in
 * every issue of a page; the few that are longer are read whole by a request of their own.
 */
export interface Reading {
  /** Comments come with each issue. */
  readonly comments: boolean;
  /** Relations between issues come with each issue. */
  readonly relations: boolean;
}

export interface IssueParts {
  /** The fragment `Parts`. */
  readonly text: string;
  /** Points of one issue. */
  readonly points: number;
}

/** The most that one document may cost; some is left for what stands around the issues. */
export const mostPoints = 9_700;
export const mostOnPage = 250;

/** How many of each come with an issue. */
export const lengths = { labels: 8, attachments: 6, relations: 4, comments: 4 } as const;

const properties = [
  ...['id', 'identifier', 'url', 'title', 'description', 'priority', 'estimate', 'dueDate'],
  ...['createdAt', 'updatedAt', 'archivedAt', 'labelIds'],
];

const single = [
  'team { key }',
  'state { name type }',
  'assignee { id }',
  'cycle { number name }',
  'project { id name }',
  'projectMilestone { name }',
  'parent { id }',
  'syncedWith { service }',
];
const singlePoints = 9;

export const elements = {
  labels: { text: 'name', points: 1.1 },
  attachments: { text: 'id url subtitle metadata updatedAt', points: 1.5 },
  relations: { text: 'id type relatedIssue { id }', points: 2.3 },
  inverseRelations: { text: 'id type issue { id }', points: 2.3 },
} as const;

export const commentElement = {
  text: 'id body createdAt updatedAt issueId user { id name email } botActor { id name userDisplayName }',
  points: 4.1,
} as const;

function list(name: keyof typeof elements | 'comments', first: number): { text: string; points: number } {
  const { text, points } = name === 'comments' ? commentElement : elements[name];
  return { text: `${name}(first: ${first}) { nodes { ${text} } }`, points: first * points };
}

export function issueParts({ comments, relations }: Reading): IssueParts {
  const lists = [
    list('labels', lengths.labels),
    list('attachments', lengths.attachments),
    ...(relations ? [list('relations', lengths.relations), list('inverseRelations', lengths.relations)] : []),
    ...(comments ? [list('comments', lengths.comments)] : []),
  ];
  const inside = [...properties, ...single, ...lists.map(({ text }) => text)].join(' ');
  const points = lists.reduce((sum, each) => sum + each.points, 1 + properties.length / 10 + singlePoints);
  return { text: `fragment Parts on Issue { ${inside} }`, points };
}

/** Long lists of a few issues. */
export const longest = 100;

export function longLists(relations: boolean): { readonly text: string; readonly points: number } {
  const names = ['labels', 'attachments', ...(relations ? ['relations', 'inverseRelations'] : [])] as const;
  const lists = names.map((name) => list(name as keyof typeof elements, longest));
  return {
    text: ['id', ...lists.map(({ text }) => text)].join(' '),
    points: lists.reduce((sum, { points }) => sum + points, 1.1),
  };
}

/** How many issues of that cost one request can carry. */
export function pageOf(points: number): number {
  return Math.max(1, Math.min(mostOnPage, Math.floor(mostPoints / (points + 1.4))));
}
