/**
 * Which nodes a document may have, and where: the part of the published schema that people's
 * documents are made of. See https://developer.atlassian.com/cloud/jira/platform/apis/document/structure.
 */
import type { NodeRule } from './adf-rule.ts';

const LISTS = ['bulletList', 'orderedList'];
const MEDIA = ['mediaSingle', 'mediaGroup'];
const INLINE =
  'text hardBreak mention emoji date status inlineCard mediaInline placeholder inlineExtension'.split(' ');
/** What panels, expands and cells share. */
const SIMPLE = [
  'paragraph',
  'heading',
  'codeBlock',
  'rule',
  'taskList',
  'decisionList',
  'extension',
  ...LISTS,
  ...MEDIA,
];
const TOP = [
  ...SIMPLE,
  'blockquote',
  'panel',
  'table',
  'expand',
  'blockCard',
  'embedCard',
  'bodiedExtension',
];
const LAYOUT = ['wide', 'full-width', 'center', 'wrap-right', 'wrap-left', 'align-end', 'align-start'];
const CELL: NodeRule = {
  content: [...SIMPLE, 'panel', 'blockquote', 'blockCard', 'embedCard', 'nestedExpand'],
  filled: true,
  optional: {
    colspan: 'number',
    rowspan: 'number',
    colwidth: 'any',
    background: 'string',
    valign: ['top', 'middle', 'bottom'],
  },
};
const EXTENSION: NodeRule = {
  required: { extensionKey: 'filled', extensionType: 'filled' },
  optional: { parameters: 'any', text: 'string', layout: ['wide', 'full-width', 'default'] },
  marks: ['dataConsumer', 'fragment'],
};

/** Each may also have an attribute `localId`. */
export const NODES: Readonly<Record<string, NodeRule>> = {
  doc: { content: [...TOP, 'layoutSection'] },
  paragraph: { content: INLINE, marks: ['alignment', 'indentation', 'fontSize'] },
  heading: { content: INLINE, required: { level: { from: 1, to: 6 } }, marks: ['alignment', 'indentation'] },
  // Its texts have no marks; adf-check.ts sees to it.
  codeBlock: {
    content: ['text'],
    optional: { language: 'string', uniqueId: 'string', wrap: 'boolean', hideLineNumbers: 'boolean' },
    marks: ['breakout'],
  },
  rule: {},
  blockquote: { content: ['paragraph', 'codeBlock', 'extension', ...LISTS, ...MEDIA], filled: true },
  bulletList: { content: ['listItem'], filled: true },
  orderedList: { content: ['listItem'], filled: true, optional: { order: { from: 0, to: Infinity } } },
  listItem: {
    content: ['paragraph', 'codeBlock', 'taskList', 'mediaSingle', 'extension', ...LISTS],
    filled: true,
  },
  taskList: { content: ['taskItem', 'taskList'], filled: true, required: { localId: 'string' } },
  taskItem: { content: INLINE, required: { localId: 'string', state: ['TODO', 'DONE'] } },
  decisionList: { content: ['decisionItem'], filled: true, required: { localId: 'string' } },
  decisionItem: { content: INLINE, required: { localId: 'string', state: 'string' } },
  panel: {
    content: [...SIMPLE, 'blockCard'],
    filled: true,
    required: { panelType: ['info', 'note', 'tip', 'warning', 'error', 'success', 'custom'] },
    optional: { panelIcon: 'string', panelIconId: 'string', panelIconText: 'string', panelColor: 'string' },
  },
  expand: {
    content: [...TOP.filter((type) => type !== 'expand' && type !== 'bodiedExtension'), 'nestedExpand'],
    filled: true,
    optional: { title: 'string' },
    marks: ['breakout'],
  },
  nestedExpand: { content: [...SIMPLE, 'panel', 'blockquote'], filled: true, optional: { title: 'string' } },
  table: {
    content: ['tableRow'],
    filled: true,
    optional: {
      displayMode: ['default', 'fixed'],
      isNumberColumnEnabled: 'boolean',
      layout: [...LAYOUT, 'default'],
      width: 'number',
    },
    marks: ['fragment'],
  },
  tableRow: { content: ['tableCell', 'tableHeader'] },
  tableCell: CELL,
  tableHeader: CELL,
  mediaSingle: {
    content: ['media', 'caption'],
    filled: true,
    once: true,
    required: { layout: LAYOUT },
    optional: { width: 'number', widthType: ['percentage', 'pixel'] },
    marks: ['link'],
  },
  mediaGroup: { content: ['media'], filled: true },
  media: {
    required: { type: ['link', 'file', 'external'] },
    optional: {
      id: 'filled',
      collection: 'string',
      url: 'string',
      alt: 'string',
      height: 'number',
      width: 'number',
      occurrenceKey: 'filled',
    },
    either: [['id', 'collection'], ['url']],
    marks: ['link', 'annotation', 'border'],
  },
  caption: { content: INLINE },
  mediaInline: {
    required: { id: 'filled', collection: 'string' },
    optional: { type: 'string', alt: 'string', width: 'number', height: 'number' },
    marks: ['link', 'annotation', 'border'],
  },
  text: {
    marks: [
      'link',
      'em',
      'strong',
      'strike',
      'subsup',
      'underline',
      'textColor',
      'backgroundColor',
      'annotation',
      'code',
    ],
  },
  hardBreak: { optional: { text: ['\n'] } },
  mention: {
    required: { id: 'string' },
    optional: { text: 'string', accessLevel: 'string', userType: ['DEFAULT', 'SPECIAL', 'APP'] },
  },
  emoji: { required: { shortName: 'string' }, optional: { id: 'string', text: 'string' } },
  date: { required: { timestamp: 'filled' } },
  status: {
    required: { text: 'filled', color: /^(neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6})$/ },
    optional: { style: 'string' },
  },
  inlineCard: { optional: { url: 'string', data: 'any' }, either: [['url'], ['data']] },
  blockCard: { optional: { url: 'string', data: 'any' }, either: [['url'], ['data']] },
  embedCard: {
    required: { url: 'string', layout: LAYOUT },
    optional: { width: 'number', originalHeight: 'number', originalWidth: 'number' },
  },
  placeholder: { required: { text: 'string' } },
  extension: EXTENSION,
  inlineExtension: EXTENSION,
  bodiedExtension: {
    ...EXTENSION,
    content: [...SIMPLE, 'panel', 'blockquote', 'table', 'blockCard', 'embedCard'],
    filled: true,
  },
  layoutSection: { content: ['layoutColumn'], filled: true, marks: ['breakout'] },
  layoutColumn: { content: TOP, filled: true, required: { width: { from: 0, to: 100 } } },
};
