/** Comments: in their order, each for itself. */
import type { AdfSite } from '../adf/document.ts';
import { fromAdf } from '../adf/from-adf.ts';
import { attributed, reattributed } from '../attribution.ts';
import { isOvertaken } from '../overtaken.ts';
import type { CommentEdit, CommentNow, TrackedComment, Written } from '../tracker.ts';
import { commentDocument } from './comment-document.ts';
import { commentWireForm, nothing } from './forms.ts';
import type { IssueReader } from './issue-reader.ts';
import { commentOf } from './item.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import { settleInOrder } from './settle-each.ts';

type Now = CommentNow;
type Create = Extract<CommentEdit, { readonly kind: 'create' }>;

export interface CommentTools extends AdfSite {
  readonly port: JiraPort;
  readonly reader: Pick<IssueReader, 'comments'>;
}

/** A copy that is there already, of a run that was killed, is not written again. */
export async function writeComments(
  tools: CommentTools,
  edits: readonly CommentEdit[],
): Promise<readonly Written<Now>[]> {
  const { port, reader } = tools;
  const site: AdfSite = { site: tools.site };
  const creates = edits.filter((edit): edit is Create => edit.kind === 'create');
  const copies = creates.length === 0 ? undefined : await reader.comments(creates.map(({ item }) => item));

  async function send(
    method: 'POST' | 'PUT',
    path: string,
    text: string,
    what: string,
  ): Promise<TrackedComment> {
    const body = { body: commentDocument(text, site) };
    const reply = await port.ask({ method, path, body, form: commentWireForm, what });
    if (!reply.ok) throw refusedError(what, reply);
    return commentOf(site, reply.body);
  }

  return settleInOrder(edits, async (edit): Promise<Now> => {
    const list = `/issue/${encodeURIComponent(edit.item)}/comment`;
    const what = `${edit.kind} a comment of issue ${edit.item} in Jira`;
    if (edit.kind === 'create') {
      const { system, id } = edit.copyOf;
      const isSame = ({ copyOf, isForeign }: TrackedComment) =>
        isForeign !== true && copyOf?.system === system && copyOf.id === id;
      const known = copies?.get(edit.item)?.find(isSame);
      return known ?? send('POST', list, attributed(edit), what);
    }
    const path = `${list}/${encodeURIComponent(edit.id)}`;
    const present = await port.ask({ method: 'GET', path, form: commentWireForm, what });
    if (!present.ok && present.status !== 404) throw refusedError(what, present);
    const there = present.ok ? present.body : undefined;
    if (isOvertaken(edit, there && commentOf(site, there).body)) return 'outdated';
    if (there === undefined) return 'deleted';
    if (edit.kind === 'update')
      return send('PUT', path, reattributed(fromAdf(there.body, site), edit.body), what);
    const reply = await port.ask({ method: 'DELETE', path, form: nothing, what });
    if (!reply.ok && reply.status !== 404) throw refusedError(what, reply);
    return 'deleted';
  });
}
