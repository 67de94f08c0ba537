/** Documents that change many things in one request: mutations under aliases, which Linear runs in their order. */
import type { IssueParts } from './issue-parts.ts';

/** What each mutation takes and what is read of its answer. `Parts` are those of an issue. */
const mutations = {
  issueCreate: { takes: { input: 'IssueCreateInput!' }, gives: 'issue' },
  issueUpdate: { takes: { id: 'String!', input: 'IssueUpdateInput!' }, gives: 'issue' },
  issueArchive: { takes: { id: 'String!' }, gives: 'entity' },
  issueDelete: { takes: { id: 'String!' }, gives: 'entity' },
  attachmentCreate: { takes: { input: 'AttachmentCreateInput!' }, gives: 'attachment' },
  attachmentDelete: { takes: { id: 'String!' }, gives: 'nothing' },
  issueRelationCreate: { takes: { input: 'IssueRelationCreateInput!' }, gives: 'issueRelation' },
  issueRelationDelete: { takes: { id: 'String!' }, gives: 'nothing' },
  issueLabelCreate: { takes: { input: 'IssueLabelCreateInput!' }, gives: 'nothing' },
  commentCreate: { takes: { input: 'CommentCreateInput!' }, gives: 'comment' },
  commentUpdate: { takes: { id: 'String!', input: 'CommentUpdateInput!' }, gives: 'comment' },
  commentDelete: { takes: { id: 'String!' }, gives: 'nothing' },
} as const satisfies Record<string, { takes: Readonly<Record<string, string>>; gives: string }>;

export type MutationName = keyof typeof mutations;

export interface Operation {
  readonly name: MutationName;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** All that is done to one thing, in order. How it reads afterwards is asked of the last one. */
export type Piece = readonly Operation[];

export interface Mutation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly points: number;
}

const around: Readonly<Record<string, readonly [before: string, after: string]>> = {
  issue: ['issue { ...Parts', ' }'],
  entity: ['entity { ...Parts', ' }'],
  attachment: ['attachment { issue { ...Parts', ' } }'],
  issueRelation: ['issueRelation { issue { ...Parts', ' } }'],
  comment: ['comment { ...Parts', ' }'],
};

/** Mutation `o` of piece `p` has the alias `p<p>o<o>`. */
export function mutationOf(pieces: readonly Piece[], parts: IssueParts): Mutation {
  const given: string[] = [];
  const variables: Record<string, unknown> = {};
  let usesParts = false;
  const lines = pieces.flatMap((piece, at) =>
    piece.map(({ name, arguments: values }, index) => {
      const { takes, gives } = mutations[name];
      const passed = Object.entries(takes).map(([argument, type]) => {
        const variable = `p${at}o${index}${argument}`;
        given.push(`$${variable}: ${type}`);
        variables[variable] = values[argument];
        return `${argument}: $${variable}`;
      });
      const [before, after] = (index === piece.length - 1 ? around[gives] : undefined) ?? ['', ''];
      usesParts ||= before !== '';
      return `${aliasOf(at, index)}: ${name}(${passed.join(', ')}) { success ${before}${after} }`;
    }),
  );
  return {
    document: `mutation SyncWrite(${given.join(', ')}) { ${lines.join('\n')} }\n${usesParts ? parts.text : ''}`,
    variables,
    points: lines.length * 2 + pieces.length * (parts.points + 2),
  };
}

/** Which piece an alias is of, and which of its mutations. */
export function placeOf(
  alias: string | undefined,
): { readonly piece: number; readonly operation: number } | undefined {
  const found = /^p(\d+)o(\d+)$/.exec(alias ?? '');
  return found ? { piece: Number(found[1]), operation: Number(found[2]) } : undefined;
}

/** What the last mutation of a piece shows; undefined where it shows nothing. */
export function shownBy(data: Readonly<Record<string, unknown>>, piece: Piece, at: number): unknown {
  const last = piece.at(-1);
  if (last === undefined) return undefined;
  const payload = Object(data[aliasOf(at, piece.length - 1)]) as Readonly<Record<string, unknown>>;
  const { gives } = mutations[last.name];
  const shown = payload[gives];
  if (gives !== 'attachment' && gives !== 'issueRelation') return shown;
  return (Object(shown) as Readonly<Record<string, unknown>>).issue;
}

function aliasOf(piece: number, operation: number): string {
  return `p${piece}o${operation}`;
}
