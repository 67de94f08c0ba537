import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { firstFault } from '../../sandbox/jira/adf-check.ts';
import { aDocument, aJiraIssue } from '../../sandbox/jira/build.ts';
import { MOST_TEXT } from '../../sandbox/jira/document.ts';
import { type JiraWorld, refused, refusedField, startJira, summaryOf } from './jira-world.ts';

type Node = Readonly<Record<string, unknown>>;

const text = (of: string, ...marks: readonly Node[]): Node => ({
  type: 'text',
  text: of,
  ...(marks.length > 0 ? { marks } : {}),
});
const node = (type: string, content: readonly Node[], attrs?: object): Node => ({
  type,
  content,
  ...(attrs ? { attrs } : {}),
});
const paragraph = (...content: readonly Node[]) => node('paragraph', content);
const list = (...items: readonly Node[]) => node('bulletList', items);
const item = (...content: readonly Node[]) => node('listItem', content);
const doc = (...content: readonly Node[]) => ({ type: 'doc', version: 1, content });
const mark = (type: string, attrs?: object): Node => ({ type, ...(attrs ? { attrs } : {}) });
const image: Node = { type: 'media', attrs: { type: 'external', url: 'https://example.com/a.png' } };
const task = (state: string) => node('taskItem', [text('do it')], { localId: 'a', state });

test.each([
  ['nothing', doc()],
  ['an empty paragraph', doc({ type: 'paragraph' })],
  [
    'marks',
    doc(
      paragraph(
        text('a', mark('strong'), mark('em')),
        text('b', mark('code')),
        text('c', mark('code'), mark('link', { href: 'https://example.com' })),
      ),
    ),
  ],
  ['headings and rules', doc(node('heading', [text('Title')], { level: 2 }), { type: 'rule' })],
  ['code', doc(node('codeBlock', [text('let a;')], { language: 'ts' }))],
  [
    'nested lists',
    doc(list(item(paragraph(text('a')), node('orderedList', [item(paragraph(text('b')))], { order: 3 })))),
  ],
  ['tasks', doc(node('taskList', [task('TODO'), task('DONE')], { localId: 'l' }))],
  [
    'a table',
    doc(
      node('table', [
        node('tableRow', [
          node('tableHeader', [paragraph(text('h'))]),
          node('tableCell', [list(item(paragraph(text('c'))))]),
        ]),
      ]),
    ),
  ],
  [
    'a quote and a panel',
    doc(
      node('blockquote', [paragraph(text('q'))]),
      node('panel', [paragraph(text('p'))], { panelType: 'info' }),
    ),
  ],
  [
    'inline nodes',
    doc(
      paragraph(
        { type: 'mention', attrs: { id: '712020:ada', text: '@Ada' } },
        { type: 'hardBreak' },
        { type: 'emoji', attrs: { shortName: ':smile:' } },
        { type: 'inlineCard', attrs: { url: 'https://example.com' } },
      ),
    ),
  ],
  [
    'an image from elsewhere',
    doc(
      node(
        'mediaSingle',
        [{ type: 'media', attrs: { type: 'external', url: 'https://example.com/a.png' } }],
        { layout: 'center' },
      ),
    ),
  ],
])('a document may have %s', async (_, document) => {
  const { version, ...root } = document;
  expect(version).toBe(1);
  expect(firstFault(root)).toBeNull();
});

test.each([
  ['a text without characters', doc(paragraph(text('')))],
  ['a node that nobody knows', doc(node('sidebar', []))],
  ['a node named as what all objects have', doc(node('constructor', []))],
  ['text at the top', doc(text('a'))],
  ['a paragraph in a paragraph', doc(paragraph(paragraph()))],
  ['a heading of level 7', doc(node('heading', [], { level: 7 }))],
  ['a heading without a level', doc(node('heading', []))],
  ['a heading in a list', doc(list(item(node('heading', [], { level: 1 }))))],
  ['a quote in a list', doc(list(item(node('blockquote', [paragraph(text('q'))]))))],
  ['a quote in a quote', doc(node('blockquote', [node('blockquote', [paragraph(text('q'))])]))],
  ['a table in a list', doc(list(item(node('table', [node('tableRow', [])]))))],
  ['a list without items', doc(list())],
  ['a table without rows', doc(node('table', []))],
  ['marks in code', doc(node('codeBlock', [text('a', mark('strong'))]))],
  ['code that is bold', doc(paragraph(text('a', mark('code'), mark('strong'))))],
  ['a mark that nobody knows', doc(paragraph(text('a', mark('blink'))))],
  ['a mark twice', doc(paragraph(text('a', mark('em'), mark('em'))))],
  ['a link without an address', doc(paragraph(text('a', mark('link', {}))))],
  ['an attribute that nobody knows', doc({ type: 'rule', attrs: { width: 3 } })],
  ['a key that nobody knows', doc({ type: 'rule', colour: 'red' })],
  ['a card of nothing', doc(paragraph({ type: 'inlineCard', attrs: {} }))],
  [
    'an image from nowhere',
    doc(node('mediaSingle', [{ type: 'media', attrs: { type: 'external' } }], { layout: 'center' })),
  ],
  ['two images in one frame', doc(node('mediaSingle', [image, image], { layout: 'center' }))],
  ['a task in a state of its own', doc(node('taskList', [task('LATER')], { localId: 'l' }))],
])('a document may not have %s', (_, { version, ...root }) => {
  expect(firstFault(root)).not.toBeNull();
});

describe('what is written', () => {
  let jira: JiraWorld;

  beforeEach(async () => {
    jira = await startJira();
  });

  afterEach(() => jira.sandbox.close());

  const NOT_A_DOCUMENT = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

  test.each(['plain text', 7, [], { type: 'doc', content: [] }])(
    'is no document: %j',
    async (description) => {
      expect(await jira.ask('POST', '/issue', summaryOf('SHOP', 'One', { description }))).toMatchObject(
        refusedField('description', NOT_A_DOCUMENT),
      );
      aJiraIssue(jira.site, jira.project, 'Two');
      expect(await jira.ask('POST', '/issue/SHOP-1/comment', { body: description })).toMatchObject(
        refusedField('comment', 'Comment body is not valid!'),
      );
    },
  );

  test('is a document with something wrong in it', async () => {
    const description = doc(paragraph(text('')));
    const issue = summaryOf('SHOP', 'One', { description });
    expect(await jira.ask('POST', '/issue', issue)).toMatchObject(refused(400, 'INVALID_INPUT'));
    aJiraIssue(jira.site, jira.project, 'Two');
    const comment = await jira.ask('POST', '/issue/SHOP-1/comment', { body: description });
    expect(comment).toMatchObject(refused(400, 'INVALID_INPUT'));
  });

  test('is too long from 32,768 characters on', async () => {
    const message = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
    const around = JSON.stringify(aDocument('')).length + JSON.stringify(text('')).length;
    const longest = aDocument('x'.repeat(MOST_TEXT - around));
    const issue = aJiraIssue(jira.site, jira.project, 'Long');
    const put = (description: unknown) => jira.ask('PUT', '/issue/SHOP-1', { fields: { description } });
    expect((await put(longest)).status).toBe(204);
    const tooLong = aDocument('x'.repeat(MOST_TEXT - around + 1));
    expect(await put(tooLong)).toMatchObject(refusedField('description', message));
    expect(issue.description).toEqual(longest);
    const comment = await jira.ask('POST', '/issue/SHOP-1/comment', { body: tooLong });
    expect(comment).toMatchObject(refusedField('comment', message));
    jira.site.longTextIs = 'text';
    expect((await put(tooLong)).status).toBe(204);
    expect((await put(aDocument('x'.repeat(MOST_TEXT + 1)))).status).toBe(400);
  });
});
