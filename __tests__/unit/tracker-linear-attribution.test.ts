import { describe, expect, test } from '@jest/globals';
import { attributed, reattributed, unattributed } from '../../src/trackers/linear/attribution.ts';

const copyOf = { system: 'github', id: 'IC_1' };
const url = 'https://github.com/acme/app/issues/1#issuecomment-1';
const ann = { name: 'Ann', url };

describe('the last line of a copy', () => {
  test('names who wrote it and leads to where', () => {
    expect(attributed({ body: 'Hello', by: ann, copyOf }, false)).toBe(
      'Hello\n\n— Ann, [github](https://github.com/acme/app/issues/1?sync-action=github:IC%5f1#issuecomment-1)',
    );
  });

  test('leaves the name out where Linear shows it', () => {
    expect(attributed({ body: 'Hello', by: ann, copyOf }, true)).toMatch(
      /^Hello\n\n— \[github\]\(https:\S+\)$/,
    );
  });

  test.each<[string, string | undefined]>([
    ['an address with a query', 'https://acme.atlassian.net/browse/APP-1?focusedCommentId=1'],
    ['an address with brackets', 'https://example.com/a_(b)?c=(d)#e(f)'],
    ['no address', undefined],
    ['an address that is none', 'not an address'],
    ['an address that would run', 'javascript:alert(1)'],
  ])('is found again with %s, and never runs', (_, at) => {
    for (const isNamed of [true, false]) {
      const by = at === undefined ? { name: 'Ann' } : { name: 'Ann', url: at };
      const text = attributed({ body: 'Hello\n\nworld', by, copyOf }, isNamed);
      expect(unattributed(text)).toEqual({ body: 'Hello\n\nworld', copyOf });
      expect(text).not.toContain('javascript');
    }
  });

  test.each([
    ['github', 'IC_kwDO-A_1'],
    ['my tracker (2)', '10001'],
    ['a:b&c#d', 'e/f?g=h i'],
    ['jira', "'*~!()_.-%"],
    ['é', '日本'],
  ])('keeps the system %p and the id %p', (system, id) => {
    const text = attributed({ body: 'x', by: ann, copyOf: { system, id } }, false);
    expect(unattributed(text)).toEqual({ body: 'x', copyOf: { system, id } });
  });

  test.each([
    'Ann](https://evil.example) [',
    '*Ann* `x`',
    '@ann <b>',
    'Ann\n\n# heading',
    '🙂'.repeat(80),
    '',
  ])('holds the name %p as a text and stays one line', (name) => {
    const text = attributed({ body: 'x', by: { name, url }, copyOf }, false);
    expect(text.split('\n')).toHaveLength(3);
    expect(text.match(/(?<!\\)\]\(/g)).toHaveLength(1);
    expect(text).not.toMatch(/(?<!\\)[<@*`]/);
    expect(text.isWellFormed()).toBe(true);
    expect(unattributed(text)).toEqual({ body: 'x', copyOf });
  });

  test('stays where the text is changed, and is not made up', () => {
    const text = attributed({ body: 'before', by: ann, copyOf }, false);
    const after = reattributed(text, 'after\n');
    expect(after).toBe(text.replace('before', 'after'));
    expect(reattributed('of somebody else', 'after')).toBe('after');
  });

  test.each([
    'Hello',
    '',
    '— Ann',
    '— Ann, [github](https://github.com/acme/app)',
    'see https://x.example?sync-action=github:1',
    '— Ann, [github](https://x.example?sync-action=github:%zz)',
    '— Ann, [github](https://x.example?sync-action=github:1)\n\nand more',
  ])('is not seen in %p', (text) => {
    expect(unattributed(text)).toEqual({ body: text });
  });

  test('of a length that is none of ours is a text', () => {
    const text = `— ${'](https://x.example?sync-action=a:b'.repeat(3_000)}`;
    expect(unattributed(text)).toEqual({ body: text });
  });

  test('is found where Linear puts angle brackets around the address', () => {
    const text = 'Hello\n\n— Ann, [github](<https://x.example/?sync-action=github:1>)';
    expect(unattributed(text)).toEqual({ body: 'Hello', copyOf: { system: 'github', id: '1' } });
  });
});
