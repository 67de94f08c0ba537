/** People and files that a document names have addresses in Markdown, so that they survive an edit of the text. */
import { type AdfNode, type AdfSite, attribute } from './document.ts';

/** Where Jira shows a person. */
export function personAddress({ site }: AdfSite, accountId: string): string {
  return `${site}/jira/people/${encodeURIComponent(accountId.toWellFormed())}`;
}

export function mentionAt({ site }: AdfSite, url: string, text: string): AdfNode | undefined {
  const id = partBehind(`${site}/jira/people/`, url);
  if (id === undefined) return undefined;
  return { type: 'mention', attrs: { id, text: text.startsWith('@') ? text : `@${text}` } };
}

/** Files have an id that only Jira resolves: the address leads to the site and names the file behind `#`. */
export function fileAddress({ site }: AdfSite, media: AdfNode): string {
  const parts = [attribute(media, 'id'), attribute(media, 'collection')];
  return `${site}/#file/${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}`;
}

export function fileAt({ site }: AdfSite, url: string): { id: string; collection: string } | undefined {
  const start = `${site}/#file/`;
  if (!url.startsWith(start)) return undefined;
  const [id, collection, ...rest] = url.slice(start.length).split('/').map(decoded);
  return id && collection !== undefined && rest.length === 0 ? { id, collection } : undefined;
}

function partBehind(start: string, url: string): string | undefined {
  if (!url.startsWith(start) || url.length === start.length) return undefined;
  const rest = url.slice(start.length);
  return /[/?#]/.test(rest) ? undefined : decoded(rest);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
