/** The marks of documents; see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure. */
import type { NodeRule } from './adf-rule.ts';

type MarkRule = Pick<NodeRule, 'required' | 'optional' | 'either'>;

const COLOUR = /^#[0-9a-fA-F]{6}$/;

export const MARKS: Readonly<Record<string, MarkRule>> = {
  strong: {},
  em: {},
  strike: {},
  underline: {},
  code: {},
  link: {
    required: { href: 'string' },
    optional: { title: 'string', id: 'string', collection: 'string', occurrenceKey: 'string' },
  },
  subsup: { required: { type: ['sub', 'sup'] } },
  textColor: { required: { color: COLOUR } },
  backgroundColor: { required: { color: COLOUR } },
  annotation: { required: { id: 'string', annotationType: ['inlineComment'] } },
  alignment: { required: { align: ['center', 'end'] } },
  indentation: { required: { level: { from: 1, to: 6 } } },
  fontSize: { required: { fontSize: ['small'] } },
  breakout: { required: { mode: ['wide', 'full-width'] }, optional: { width: 'number' } },
  fragment: { required: { localId: 'filled' }, optional: { name: 'string' } },
  dataConsumer: { required: { sources: 'any' } },
  border: { required: { size: { from: 1, to: 3 }, color: /^#([0-9a-fA-F]{8}|[0-9a-fA-F]{6})$/ } },
};

/** With code, a text has no other look. */
export const BESIDE_CODE: ReadonlySet<string> = new Set(['code', 'link', 'annotation']);
