/** Documents that change many things in one request: mutations under aliases, which GitHub runs one after another. */
import { commentParts, issueFragment } from './issue-documents.ts';
import { itemFragment } from './project-documents.ts';

/** What each shows of what it changed, besides `clientMutationId`. */
const shows = {
  createIssue: 'issue { ...Parts }',
  updateIssue: 'issue { ...Parts }',
  closeIssue: 'issue { ...Parts }',
  reopenIssue: 'issue { ...Parts }',
  deleteIssue: '',
  addLabelsToLabelable: 'labelable { ...Parts }',
  removeLabelsFromLabelable: 'labelable { ...Parts }',
  addAssigneesToAssignable: 'assignable { ...Parts }',
  removeAssigneesFromAssignable: 'assignable { ...Parts }',
  addSubIssue: 'subIssue { ...Parts }',
  removeSubIssue: 'subIssue { ...Parts }',
  createLabel: 'label { id name }',
  addComment: 'commentEdge { node { ...CommentParts } }',
  updateIssueComment: 'issueComment { ...CommentParts }',
  deleteIssueComment: '',
  addProjectV2DraftIssue: 'projectItem { ...ItemParts }',
  updateProjectV2DraftIssue: 'draftIssue { id }',
  updateProjectV2ItemFieldValue: 'projectV2Item { ...ItemParts }',
  clearProjectV2ItemFieldValue: 'projectV2Item { ...ItemParts }',
  archiveProjectV2Item: 'item { ...ItemParts }',
  deleteProjectV2Item: 'deletedItemId',
} as const;

export type MutationName = keyof typeof shows;

export interface Operation {
  readonly name: MutationName;
  readonly input: Readonly<Record<string, unknown>>;
}

/** All that is done to one thing, in order. How it reads afterwards is asked of the last one. */
export type Piece = readonly Operation[];

export interface Mutation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** With the fragments that it uses, each of them once. */
function withFragments(text: string): string {
  const issue = text.includes('...Parts ') ? [issueFragment] : [];
  const item = text.includes('...ItemParts ') ? [itemFragment] : [];
  const whole = [text, ...issue, ...item].join('\n');
  return whole.includes('...CommentParts ') ? `${whole}\n${commentParts}` : whole;
}

/** Operation `o` of piece `p` has the alias `p<p>o<o>`. */
export function mutationOf(pieces: readonly Piece[]): Mutation {
  const variables: Record<string, unknown> = {};
  const given: string[] = [];
  const lines = pieces.flatMap((piece, at) =>
    piece.map(({ name, input }, index) => {
      const alias = aliasOf(at, index);
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      given.push(`$${alias}: ${type}!`);
      variables[alias] = input;
      const shown = index === piece.length - 1 ? shows[name] : '';
      return `${alias}: ${name}(input: $${alias}) { clientMutationId ${shown} }`;
    }),
  );
  const text = `mutation SyncWrite(${given.join(', ')}) { ${lines.join('\n')} }`;
  return { document: withFragments(text), variables };
}

/** Which piece an alias is of. */
export function pieceOf(alias: unknown): number | undefined {
  const found = /^p(\d+)o\d+$/.exec(String(alias));
  return found ? Number(found[1]) : undefined;
}

/** What the last mutation of a piece shows: the first object in it. */
export function shownBy(data: Readonly<Record<string, unknown>>, piece: Piece, at: number): unknown {
  const payload = Object(data[aliasOf(at, piece.length - 1)]) as Readonly<Record<string, unknown>>;
  const { clientMutationId: _, ...rest } = payload;
  const [shown] = Object.values(rest);
  const { node } = Object(shown) as { readonly node?: unknown };
  return node ?? shown;
}

function aliasOf(piece: number, operation: number): string {
  return `p${piece}o${operation}`;
}
