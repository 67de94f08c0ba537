/** An issue as Jira shows it, as an item. */
import { safeParse } from 'zod/mini';
import type { FieldValue } from '../../model/item.ts';
import type { AdfSite } from '../adf/document.ts';
import { fromAdf } from '../adf/from-adf.ts';
import { unattributed } from '../attribution.ts';
import type { Person, TrackedComment, TrackedItem } from '../tracker.ts';
import type { JiraField } from './field.ts';
import { commentsForm, type JiraComment, type JiraIssue, type JiraUser } from './forms.ts';
import { addressesIn, markIn } from './mark.ts';
import { isoTime } from './time.ts';
import { toDone } from './transitions.ts';

/** Only the larger plans have an archive, and not for this API: what would go there is closed. */
const done = ['close', 'archive'] as const;

export function itemOf(site: AdfSite, fields: readonly JiraField[], issue: JiraIssue): TrackedItem {
  const comments = commentsIn(site, issue.fields.comment);
  return {
    id: issue.id,
    name: issue.key,
    url: `${site.site}/browse/${encodeURIComponent(issue.key)}`,
    presence: 'present',
    createdAt: isoTime(String(issue.fields.created ?? '')),
    snapshot: { fields: valuesOf(fields, issue), updatedAt: updatedAt(issue) },
    mark: markOf(issue),
    ...(toDone.isThere(issue.fields.status) ? { endedBy: done } : {}),
    // Its security level, where it has one.
    ...(issue.fields.security ? { isRestricted: true } : {}),
    ...(comments ? { comments } : {}),
  };
}

export function updatedAt({ fields }: JiraIssue): string {
  return isoTime(String(fields.updated ?? ''));
}

function markOf({ properties }: JiraIssue): TrackedItem['mark'] {
  const mark = markIn(properties);
  return mark && { link: mark.link, sides: mark.sides };
}

/** A field that the issue does not have, for it is on none of its screens, is absent. */
function valuesOf(fields: readonly JiraField[], issue: JiraIssue): Readonly<Record<string, FieldValue>> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const wire = issue.fields[field.id];
    const value = wire === undefined && field.id !== 'parent' ? undefined : field.read(wire);
    if (value !== undefined) values[field.name] = value;
  }
  const ours = addressesIn(issue.properties);
  const files = values.attachments;
  if (Array.isArray(files)) values.attachments = [...new Set([...files, ...ours])].toSorted();
  return values;
}

/** Undefined where there are more than came along. */
export function commentsIn(site: AdfSite, page: unknown): readonly TrackedComment[] | undefined {
  const parsed = safeParse(commentsForm, page);
  if (!parsed.success) return undefined;
  const { comments, total } = parsed.data;
  return comments.length < (total ?? comments.length)
    ? undefined
    : comments.filter(isForAll).map((one) => commentOf(site, one));
}

/** What only some may read is carried nowhere. */
export function isForAll({ visibility, jsdPublic }: JiraComment): boolean {
  return (visibility === undefined || visibility === null) && jsdPublic !== false;
}

export function commentOf(site: AdfSite, comment: JiraComment): TrackedComment {
  const { body, copyOf } = unattributed(fromAdf(comment.body, site));
  return {
    id: comment.id,
    body,
    author: comment.author ? personOf(comment.author) : undefined,
    createdAt: isoTime(comment.created),
    updatedAt: isoTime(comment.updated),
    mayDecide: comment.author?.accountType === 'atlassian',
    ...(copyOf ? { copyOf } : {}),
  };
}

export function personOf({ accountId, displayName, emailAddress }: JiraUser): Person {
  return { id: accountId, name: displayName || accountId, ...(emailAddress ? { email: emailAddress } : {}) };
}
