/** A document that came in: it is one, all is well in it, and it is not too long. */
import { firstFault } from './adf-check.ts';
import type { Adf } from './issue.ts';
import { FieldProblem, JiraRefusal } from './refusal.ts';
import { isObject } from './route.ts';
import type { JiraSite } from './state.ts';

/** Characters of a description, a comment, or a field of many lines. */
export const MOST_TEXT = 32_767;

/** The document, or the refusal that Jira gives: one for what is no document, one for what is in it. */
export function documentOf(site: JiraSite, value: unknown, notADocument: string): Adf {
  if (!isObject(value) || value.type !== 'doc' || value.version !== 1 || !Array.isArray(value.content)) {
    throw new FieldProblem(notADocument);
  }
  const { version, ...node } = value;
  if (firstFault(node) !== null) throw new JiraRefusal(400, ['INVALID_INPUT']);
  const document: Adf = { type: 'doc', version, content: value.content };
  const measured = site.longTextIs === 'text' ? textOf(document) : JSON.stringify(document);
  if (measured.length <= MOST_TEXT) return document;
  throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
}

export const NOT_A_DOCUMENT =
  'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

/** All text of a document, for search and for its length. */
export function textOf(node: unknown): string {
  if (!isObject(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const inner = Array.isArray(node.content) ? node.content.map(textOf).join(' ') : '';
  return inner === '' ? textOf(node.attrs) : inner;
}
