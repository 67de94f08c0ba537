/** The Atlassian Document Format; see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/** What addresses lead to people and files of. */
export interface AdfSite {
  /** The site's address, without a slash at its end. */
  readonly site: string;
}

export function paragraph(content: readonly AdfNode[]): AdfNode {
  return { type: 'paragraph', content };
}

export function textNode(text: string, marks: readonly AdfMark[] = []): AdfNode {
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
}

export const hardBreak: AdfNode = { type: 'hardBreak' };

/** An attribute that is a text; empty where it is missing or something else. */
export function attribute({ attrs }: Pick<AdfNode, 'attrs'>, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** What came in is anyone's: whatever is no node has no content. */
export function contentOf({ content }: AdfNode): readonly AdfNode[] {
  return Array.isArray(content) ? content.filter(isNode) : [];
}

export function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && typeof (value as AdfNode).type === 'string';
}
