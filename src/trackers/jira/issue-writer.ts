/** Writing issues: fields by one request each, and what needs requests of its own behind it. */
import { createHash } from 'node:crypto';
import { SyncError } from '../../model/error.ts';
import type { ItemEdit } from '../tracker.ts';
import { type FieldsTold, fieldsTold } from './as-written.ts';
import type { JiraField } from './field.ts';
import { nothing } from './forms.ts';
import type { IssueReader } from './issue-reader.ts';
import { isTooLong, type Payload, payloadOf } from './payload.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import { linkBody, relationEnds } from './relations.ts';
import type { SiteFacts } from './site-facts.ts';
import { move, toStatus } from './transitions.ts';

export interface WriterTools {
  readonly port: JiraPort;
  readonly facts: SiteFacts;
  readonly reader: IssueReader;
}

/**
 * Throws what Jira refuses; what stands before it is done.
 * @returns the fields that were edited, by their ids, as they were right after
 */
export async function editIssue(tools: WriterTools, edit: ItemEdit): Promise<FieldsTold> {
  const known = await tools.facts.fields();
  const payload = payloadOf(known, { edits: edit.edits, mark: edit.mark });
  const told = await putFields(tools.port, known, edit.id, payload);
  await finish(tools, edit.id, payload);
  return told;
}

async function putFields(
  port: JiraPort,
  known: readonly JiraField[],
  id: string,
  { fields, update, properties }: Payload,
): Promise<FieldsTold> {
  const parts = { fields, update, properties };
  if (Object.values(parts).every((part) => Object.keys(part).length === 0)) return {};
  const what = `change the issue ${id} of Jira`;
  const path = `/issue/${encodeURIComponent(id)}?returnIssue=true`;
  const reply = await port.ask({ method: 'PUT', path, body: parts, form: nothing, what });
  if (reply.ok) return fieldsTold(reply.body);
  if (reply.status === 400 && isTooLong({ fields })) throw tooLong(what);
  throw refusedError(what, reply, fieldNames(known));
}

/** What an issue gets by requests of its own: links, and last its status, since a closed issue may take nothing more. */
export async function finish(tools: WriterTools, id: string, payload: Payload): Promise<void> {
  const { port, facts } = tools;
  await relate(tools, id, payload.relations);
  await linkElsewhere(port, id, payload.links);
  if (payload.state === undefined) return;
  const nameOf = fieldNames(await facts.fields());
  await move(port, { id, ...toStatus(payload.state), given: payload.fields, nameOf });
}

/** Looked at first: a link goes by an id of its own, and one that is there is not made again. */
async function relate(tools: WriterTools, id: string, edits: Payload['relations']): Promise<void> {
  if (edits.length === 0) return;
  const { port, reader } = tools;
  const now = (await reader.byId([id])).get(id)?.fields.issuelinks;
  const what = `link the issue ${id} of Jira`;
  for (const { field, add, remove } of edits) {
    const ends = relationEnds(now, field);
    for (const { link } of ends.filter(({ other }) => remove.includes(other))) {
      const path = `/issueLink/${encodeURIComponent(link)}`;
      const reply = await port.ask({ method: 'DELETE', path, form: nothing, what });
      if (!reply.ok && reply.status !== 404) throw refusedError(what, reply);
    }
    for (const other of add.filter((wanted) => !ends.some((end) => end.other === wanted))) {
      const body = linkBody(field, id, other);
      // Jira keeps no second link of the same type between the same two.
      const reply = await port.ask({
        ...{ method: 'POST', path: '/issueLink', body, form: nothing, what },
        repeats: true,
      });
      if (!reply.ok) throw refusedError(what, reply);
    }
  }
}

/** Each under its own address, so that it is there once however often it is written. */
async function linkElsewhere(port: JiraPort, id: string, links: Payload['links']): Promise<void> {
  const path = `/issue/${encodeURIComponent(id)}/remotelink`;
  const what = `write the links of issue ${id} of Jira`;
  for (const url of links?.add ?? []) {
    const body = { globalId: globalId(url), object: { url, title: url.slice(0, longestName) } };
    const reply = await port.ask({ method: 'POST', path, body, form: nothing, what, repeats: true });
    if (!reply.ok) throw refusedError(what, reply);
  }
  for (const url of links?.remove ?? []) {
    const gone = `${path}?globalId=${encodeURIComponent(globalId(url))}`;
    const reply = await port.ask({ method: 'DELETE', path: gone, form: nothing, what });
    if (!reply.ok && reply.status !== 404) throw refusedError(what, reply);
  }
}

/** Jira takes no more for an id, nor for a title. */
const longestName = 255;

/** The address, or what stands for a long one. */
function globalId(url: string): string {
  return url.length <= longestName ? url : `sync-action:${createHash('sha256').update(url).digest('hex')}`;
}

export function fieldNames(known: readonly JiraField[]): (id: string) => string {
  return (id) => known.find((field) => field.id === id)?.name ?? id;
}

export function tooLong(what: string): SyncError {
  return new SyncError('JIRA_TEXT_TOO_LONG', `Cannot ${what}: a text is longer than Jira keeps.`);
}
