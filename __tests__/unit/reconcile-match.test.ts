import { describe, expect, test } from '@jest/globals';
import { type MatchItem, matchItems } from '../../src/reconcile/match-items.ts';

function item(name: string, more: Partial<MatchItem> = {}): MatchItem {
  const { system, id } = ref(name);
  return { system, id, linkBacks: [], keys: {}, ...more };
}

/** `linear/1` */
function ref(name: string) {
  const [system = '', id = ''] = name.split('/');
  return { system, id };
}

const titled = (name: string, title: string, more: Partial<MatchItem> = {}) =>
  item(name, { keys: { title }, ...more });

describe('items without a link', () => {
  test.each<[string, readonly MatchItem[], object]>([
    [
      'are matched by a marker',
      [item('linear/1'), item('github/2', { linkBacks: [ref('linear/1')] })],
      { matches: [{ link: undefined, by: 'link' }], alone: [] },
    ],
    [
      'are matched by markers that name one link, whatever has become of the items that they name',
      [
        item('linear/3', { mark: 'l', linkBacks: [ref('github/1')] }),
        item('github/4', { mark: 'l', linkBacks: [ref('linear/2')] }),
      ],
      { matches: [{ items: [ref('linear/3'), ref('github/4')] }], alone: [] },
    ],
    [
      'are matched by a marker before a title',
      [
        titled('linear/1', 'a'),
        titled('linear/2', 'b'),
        titled('github/3', 'a', { linkBacks: [ref('linear/2')] }),
      ],
      { matches: [{ items: [ref('linear/2'), ref('github/3')] }], alone: [ref('linear/1')] },
    ],
    [
      'are matched by a title',
      [titled('linear/1', ' a  b'), titled('github/2', 'a b ')],
      { matches: [{ by: 'title' }] },
    ],
    [
      'are not matched by a title in another case',
      [titled('linear/1', 'a'), titled('github/2', 'A')],
      { matches: [], alone: [ref('linear/1'), ref('github/2')] },
    ],
    [
      'are not matched by the lack of a title',
      [titled('linear/1', ' '), titled('github/2', '')],
      { matches: [] },
    ],
    [
      'are matched over three systems',
      [titled('linear/1', 'a'), titled('github/2', 'a'), titled('jira/3', 'a')],
      { matches: [{ items: [ref('linear/1'), ref('github/2'), ref('jira/3')] }] },
    ],
    [
      'join a link by a title',
      [titled('linear/1', 'a', { link: 'l' }), titled('github/2', 'a', { link: 'l' }), titled('jira/3', 'a')],
      { matches: [{ link: 'l' }] },
    ],
    [
      'are ambiguous where a title is there twice',
      [titled('linear/1', 'a'), titled('linear/2', 'a'), titled('github/3', 'a')],
      { matches: [], ambiguous: [{ why: 'two of one system', by: 'title' }], alone: [] },
    ],
    [
      'are ambiguous where a link has one of that side',
      [
        titled('linear/1', 'a', { link: 'l' }),
        titled('github/2', 'a', { link: 'l' }),
        titled('github/3', 'a'),
      ],
      { matches: [], ambiguous: [{ why: 'two of one system' }] },
    ],
    [
      'are ambiguous where two claim one',
      [
        item('linear/1'),
        item('github/2', { linkBacks: [ref('linear/1')] }),
        item('github/3', { linkBacks: [ref('linear/1')] }),
      ],
      { matches: [], ambiguous: [{ why: 'two of one system', by: 'link' }] },
    ],
    [
      'do not join two links',
      [titled('linear/1', 'a', { link: 'l' }), titled('github/2', 'a', { link: 'm' }), titled('jira/3', 'a')],
      { matches: [], ambiguous: [{ why: 'two links' }] },
    ],
    [
      'may have keys that are called like nothing else',
      [item('linear/1', { keys: {} }), item('github/2', { keys: {} })],
      { matches: [] },
    ],
  ])('%s', (_, items, expected) => {
    expect(matchItems(items, ['title', 'constructor'])).toMatchObject(expected);
  });

  test('are matched the same in any order', () => {
    const items = [
      titled('linear/1', 'a'),
      titled('github/2', 'a'),
      item('jira/3', { linkBacks: [ref('linear/1')] }),
      titled('linear/4', 'b'),
      titled('github/5', 'b'),
    ];
    const sorted = (all: readonly MatchItem[]) =>
      matchItems(all, ['title'])
        .matches.map(({ items: matched }) =>
          matched
            .map(({ id }) => id)
            .sort()
            .join(),
        )
        .sort();
    expect(sorted(items)).toEqual(['1,3', '4,5']);
    expect(sorted(items.toReversed())).toEqual(['1,3', '4,5']);
  });
});
