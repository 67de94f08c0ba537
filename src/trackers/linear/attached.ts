/** What hangs on an issue beside its fields: links to elsewhere, our mark, and relations to other issues. */

import { createHash } from 'node:crypto';
import { portions } from '../../model/portions.ts';
import type { FieldEdit, Mark } from '../tracker.ts';
import { longListsDocument } from './documents.ts';
import { valueUnfit } from './errors.ts';
import { type LinearIssue, longListsForm } from './forms.ts';
import { longLists, pageOf } from './issue-parts.ts';
import { isOfField, type RelationField, relationEnds, relationFields } from './item.ts';
import { isAddress, isMark, markInputs } from './mark.ts';
import type { Operation } from './mutation.ts';
import type { LinearPort } from './ports.ts';

type SetEdit = Extract<FieldEdit, { readonly kind: 'set' }>;

/** What hangs on an issue now. */
export type Hanging = Pick<LinearIssue, 'attachments' | 'relations' | 'inverseRelations'>;

export function isHanging(edit: FieldEdit): edit is SetEdit {
  return edit.kind === 'set' && (edit.field === 'attachments' || Object.hasOwn(relationFields, edit.field));
}

/** For those that lose or gain something, because what goes is named by an id of its own. */
export async function readHanging(
  port: LinearPort,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Hanging>> {
  const found = new Map<string, Hanging>();
  const { points } = longLists(true);
  for (const some of portions(ids, pageOf(points))) {
    const { issues } = await port.query({
      document: longListsDocument(true, some.length),
      variables: { ids: some },
      form: longListsForm,
      what: `read what hangs on ${some.length} issues of Linear`,
      points: Math.ceil(some.length * points) + 10,
    });
    for (const issue of issues.nodes) found.set(issue.id, issue);
  }
  return found;
}

/** What goes before what comes. Throws `LINEAR_VALUE_UNKNOWN` for what is no address. */
export function hangingOperations(
  issueId: string,
  edits: readonly SetEdit[],
  now: Hanging | undefined,
): readonly Operation[] {
  const operations = edits.flatMap((edit) =>
    edit.field === 'attachments'
      ? attachmentOperations(issueId, edit, now)
      : relationOperations(issueId, edit.field as RelationField, edit, now),
  );
  const leaves = ({ name }: Operation) => name === 'attachmentDelete' || name === 'issueRelationDelete';
  return [...operations.filter(leaves), ...operations.filter((operation) => !leaves(operation))];
}

function attachmentOperations(
  issueId: string,
  { add, remove }: SetEdit,
  now: Hanging | undefined,
): Operation[] {
  const there = (now?.attachments.nodes ?? []).filter((one) => !isMark(one));
  const gone = there.filter(({ url }) => remove.includes(url));
  const come = add.filter((url) => !there.some((one) => one.url === url));
  return [
    ...gone.map(({ id }): Operation => ({ name: 'attachmentDelete', arguments: { id } })),
    ...come.map((url): Operation => {
      if (!isAddress(url)) throw valueUnfit('attachment', url, 'an address on the web');
      return { name: 'attachmentCreate', arguments: { input: { issueId, url, title: url } } };
    }),
  ];
}

function relationOperations(
  issueId: string,
  field: RelationField,
  { add, remove }: SetEdit,
  now: Hanging | undefined,
): Operation[] {
  const there = relationEnds(now ?? {}).filter((end) => isOfField(end, field));
  const gone = there.filter(({ other }) => remove.includes(other));
  const come = add.filter((other) => !there.some((end) => end.other === other));
  return [
    ...gone.map(({ id }): Operation => ({ name: 'issueRelationDelete', arguments: { id } })),
    ...come.map((other): Operation => {
      const { type, ends } = relationFields[field];
      const [from, to] = ends[0] === 'from' ? [issueId, other] : [other, issueId];
      const input = { id: relationId(from, type, to), issueId: from, relatedIssueId: to, type };
      return { name: 'issueRelationCreate', arguments: { input } };
    }),
  ];
}

export function markOperations(issueId: string, mark: Mark): readonly Operation[] {
  return markInputs(mark).map((input) => ({
    name: 'attachmentCreate',
    arguments: { input: { issueId, ...input } },
  }));
}

/** The same for the same relation, so that it is not made twice. */
function relationId(...parts: readonly string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['relation', ...parts]))
    .digest('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...groups, hex.slice(20, 32)].join('-');
}
