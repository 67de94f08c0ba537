/** Attachments, which link an issue to an address elsewhere, and relations between issues. */
import { born, touch } from './birth.ts';
import { remove } from './issue-life.ts';
import { type Actor, attachmentsOf, relationsOf } from './lookup.ts';
import { invalidArgument } from './refusal.ts';
import type { LinearAttachment, LinearIssue, LinearRelation, LinearRelationType } from './state.ts';

export interface AttachmentText {
  readonly title: string;
  readonly subtitle?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
}

export interface NewAttachment extends AttachmentText {
  readonly id?: string | null;
  readonly url: string;
}

/** The same address on the same issue is the same attachment, whose texts are replaced. */
export function attach(actor: Actor, issue: LinearIssue, wish: NewAttachment): LinearAttachment {
  const known = issue.attachments.find(({ url }) => url === wish.url);
  if (known) {
    describeAttachment(actor, known, wish);
    return known;
  }
  const isKnown = (id: string) => attachmentsOf(actor).some((other) => other.id === id);
  const attachment: LinearAttachment = {
    ...born(actor, 'Attachment', isKnown, { id: wish.id ?? null }),
    issue,
    url: wish.url,
    title: wish.title,
    subtitle: wish.subtitle ?? null,
    metadata: wish.metadata ?? {},
    creator: actor.user,
  };
  issue.attachments.push(attachment);
  touch(actor, null, issue);
  return attachment;
}

export function describeAttachment(
  actor: Actor,
  attachment: LinearAttachment,
  { title, subtitle, metadata }: AttachmentText,
): void {
  attachment.title = title;
  if (subtitle !== undefined) attachment.subtitle = subtitle;
  if (metadata) attachment.metadata = metadata;
  touch(actor, attachment, attachment.issue);
}

export function detach(actor: Actor, attachment: LinearAttachment): void {
  remove(attachment.issue.attachments, (other) => other === attachment);
  touch(actor, null, attachment.issue);
}

export function relate(
  actor: Actor,
  issue: LinearIssue,
  type: LinearRelationType,
  relatedIssue: LinearIssue,
  wish: Parameters<typeof born>[3] = {},
): LinearRelation {
  if (issue === relatedIssue) throw invalidArgument('An issue cannot be related to itself.');
  const isKnown = (wanted: string) => relationsOf(actor).some((other) => other.id === wanted);
  const relation: LinearRelation = {
    ...born(actor, 'IssueRelation', isKnown, wish),
    issue,
    relatedIssue,
    type,
  };
  issue.relations.push(relation);
  touch(actor, null, issue);
  return relation;
}

export function unrelate(actor: Actor, relation: LinearRelation): void {
  remove(relation.issue.relations, (other) => other === relation);
  touch(actor, null, relation.issue);
}
