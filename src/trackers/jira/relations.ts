/** Issue links as fields: of the three types that each site has at first. */
import { safeParse } from 'zod/mini';
import { type JiraLink, linksForm } from './forms.ts';

/** `outward`: what the issue itself does to the other. */
export const relationFields = {
  relations: { type: 'Relates', ends: ['outward', 'inward'] },
  blocks: { type: 'Blocks', ends: ['outward'] },
  'blocked-by': { type: 'Blocks', ends: ['inward'] },
  'duplicate-of': { type: 'Duplicate', ends: ['outward'] },
} as const satisfies Record<string, { type: string; ends: readonly ('outward' | 'inward')[] }>;

export type RelationField = keyof typeof relationFields;

export interface RelationEnd {
  readonly link: string;
  readonly other: string;
}

export function isRelation(name: string): name is RelationField {
  return Object.hasOwn(relationFields, name);
}

export function relationEnds(links: unknown, field: RelationField): readonly RelationEnd[] {
  const parsed = safeParse(linksForm, links);
  const { type, ends }: { readonly type: string; readonly ends: readonly string[] } = relationFields[field];
  return (parsed.success ? parsed.data : []).flatMap((link) => {
    const { end, other } = endOf(link);
    return link.type.name === type && other !== undefined && ends.includes(end)
      ? [{ link: link.id, other }]
      : [];
  });
}

export function relatedIn(links: unknown, field: RelationField): readonly string[] {
  return [...new Set(relationEnds(links, field).map(({ other }) => other))].toSorted();
}

/** What makes the link: the inward issue is the one that blocks or duplicates. */
export function linkBody(field: RelationField, id: string, other: string): object {
  const { type, ends } = relationFields[field];
  const [from, to] = ends[0] === 'outward' ? [id, other] : [other, id];
  return { type: { name: type }, inwardIssue: { id: from }, outwardIssue: { id: to } };
}

function endOf({ inwardIssue, outwardIssue }: JiraLink): {
  readonly end: string;
  readonly other: string | undefined;
} {
  return outwardIssue
    ? { end: 'outward', other: outwardIssue.id }
    : { end: 'inward', other: inwardIssue?.id };
}
