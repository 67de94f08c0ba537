import { describe, expect, test } from '@jest/globals';
import { createNeutralText } from '../../src/issues/mapping/neutral-text.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped } from '../builders/mapping.ts';

const z = '\u200b';
const { write, read } = createNeutralText(
  new Map([
    ['octocat', 'Octocat'],
    ['anna', 'anna-gh'],
  ]),
);

describe('a text that goes to GitHub', () => {
  test.each([
    ['ask @eve', `ask @${z}eve`],
    ['ask @acme/team', `ask @${z}acme/team`],
    ['_a_@eve', `_a_@${z}eve`],
    ['ask &#64;eve and &commat;bo', `ask &#64;${z}eve and &commat;${z}bo`],
    ['ask @&#101;ve', `ask @${z}&#101;ve`],
    ['as in #12 and acme/app#7, GH-3', `as in #${z}12 and acme/app#${z}7, GH-${z}3`],
    ['Fixes #12', `Fixes #${z}12`],
    ['closes: https://github.com/acme/app/issues/1', `closes${z}: https://github.com/acme/app/issues/1`],
    ['[a](https://acme.dev)@eve', `[a](https://acme.dev)@${z}eve`],
    ['<div>https://acme.dev/@eve', `<div>https://acme.dev/@${z}eve`],
    ['https://@eve', `https://@${z}eve`],
    ['`code`@eve', `\`code\`@${z}eve`],
    ['<pre>\n\n```\n@eve', `<pre>\n\n\`\`\`\n@${z}eve`],
    ['```\nx\r```\racme/app#1 @eve', `\`\`\`\nx\r\`\`\`\racme/app#${z}1 @${z}eve`],
    ['text\n```\n@eve\n\n```\n#2', `text\n\`\`\`\n@eve\n\n\`\`\`\n#${z}2`],
  ])('notifies, links and closes nothing: %j', (text, expected) => {
    expect(write(text)).toBe(expected);
    expect(read(expected)).toBe(text);
  });

  test.each([
    'mail eve@acme.dev',
    'https://acme.dev/@eve/post#12',
    'a &#39;quote&#39;',
    '# 1 heading',
    'before\n\n```ts\n@Injectable() // #12\n```',
    '```\n@scope/pkg',
    '<details>\n\n```\n@scope/pkg\n```\n\n</details>',
    '- a\n  ```\n  b\n  ```\n\n```\r\n@scope/pkg\r\n```',
    '~~~\n@a\n```\n@b\n~~~',
  ])('is left as it is: %j', (text) => {
    expect(write(text)).toBe(text);
    expect(read(text)).toBe(text);
  });

  test.each([
    ['ask @octocat.', 'ask @Octocat.'],
    ['ask @anna', 'ask @anna-gh'],
  ])('mentions whom the configuration lists: %j', (text, expected) => {
    expect(write(text)).toBe(expected);
    expect(read(expected)).toBe(text);
  });

  test('a stranger with the name of a listed person is not taken for that person', () => {
    expect(read('ask @anna')).toBe(`ask @${z}anna`);
    expect(write(`ask @${z}anna`)).toBe(`ask @${z}${z}anna`);
    expect(read(`ask @${z}${z}anna`)).toBe(`ask @${z}anna`);
  });

  test('stays quick where it is hostile', () => {
    for (const part of [
      '@',
      `@${z}`,
      'https://',
      'closes ',
      '&#',
      '```\n',
      'a.b-',
      `#${z}`,
      'https://a.b/',
    ]) {
      const text = part.repeat(100_000 / part.length);
      expect(read(write(text))).toBe(text);
      expect(read(write(`<b>\n${text}`))).toBe(`<b>\n${text}`);
    }
  });
});

test('texts are made harmless for GitHub alone, and read back as they were meant', async () => {
  const mapping = await mapped(pairWith('{ title: both, description: both }'));
  expect(mapping.write('github', 'description', 'ask @eve')).toEqual([
    { kind: 'text', field: 'description', value: `ask @${z}eve` },
  ]);
  expect(mapping.read('github', { description: `ask @${z}eve` })).toEqual({ description: 'ask @eve' });
  expect(mapping.write('linear', 'description', 'ask @eve')).toEqual([
    { kind: 'text', field: 'description', value: 'ask @eve' },
  ]);
  expect(mapping.create('github', { title: '@eve', description: 'ask @eve' })).toEqual({
    title: '@eve',
    description: `ask @${z}eve`,
  });
});
