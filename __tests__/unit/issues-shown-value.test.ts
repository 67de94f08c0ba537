import { describe, expect, test } from '@jest/globals';
import { differenceBlock } from '../../src/issues/difference-block.ts';
import { shownApart, shownChange, shownValue } from '../../src/issues/shown-value.ts';
import type { FieldValue } from '../../src/model/item.ts';

const long = 'a'.repeat(200);
const lines = ['one', 'two', 'three', 'four', 'five'];
const text = lines.join('\n');

test.each<[FieldValue, string]>([
  ['Crash on start', '“Crash on start”'],
  ['', 'nothing'],
  [null, 'nothing'],
  [3, '3'],
  [false, 'false'],
  [[], 'none'],
  [['bug', 'good first issue'], 'bug, good first issue'],
  [long, `“${'a'.repeat(80)}…”`],
  ['one\ntwo\n', '2 lines, from “one”'],
  ['\n\n  only one\n', '3 lines, from “only one”'],
])('the value %j is shown as %s', (value, shown) => {
  expect(shownValue(value)).toBe(shown);
});

test('a long text is never cut within a sign', () => {
  expect(shownValue(`${'a'.repeat(79)}😀b`).isWellFormed()).toBe(true);
});

test.each<[string, FieldValue, FieldValue, string]>([
  ['a word', 'open', 'closed', '“open” → “closed”'],
  ['a number', 3, 5, '3 → 5'],
  ['what was empty', null, 'high', '“high”'],
  ['what is emptied', 'high', null, '“high” → nothing'],
  ['a set', ['bug', 'triage'], ['bug', 'ui'], '+ui −triage'],
  ['a set that was empty', null, ['a', 'b'], '+a +b'],
  ['a set in another order', ['a', 'b'], ['b', 'a'], 'another order'],
  ['white space alone', 'a b', 'a  b', '“a b” → “a b” (other white space)'],
  ['one line of many', text, text.replace('three', '3'), 'line 3: “three” → “3”'],
  ['a line more', text, `${text}\nsix`, 'line 6 added: “six”'],
  ['a line less', text, lines.slice(1).join('\n'), 'line 1 removed: “one”'],
  ['lines apart', text, text.replace('one', '1').replace('five', '5'), '+2 −2 lines'],
  ['lines together', text, 'one\nfive', '−3 lines'],
])('of %s it is told what changed', (_, old, now, shown) => {
  expect(shownChange(old, now)).toBe(shown);
});

test('of long texts, the place where they differ is in sight', () => {
  expect(shownChange(`${long}x${long}`, `${long}y${long}`)).toMatch(/^“…a{20}xa+…” → “…a{20}ya+…”$/);
});

test('line ends that differ are no change of a text', () => {
  expect(shownChange(text.replaceAll('\n', '\r\n'), `${text}\nsix`)).toBe('line 6 added: “six”');
});

test('sides of a conflict are shown by what sets them apart', () => {
  expect(shownApart(['a', 'b', null])).toEqual(['“a”', '“b”', 'nothing']);
  expect(shownApart([text, `${text}\nsix`])).toEqual(['5 lines', '6 lines, with “six”']);
  expect(shownApart([`${long}x`, `${long}y`])).toEqual([
    expect.stringMatching(/x”$/),
    expect.stringMatching(/y”$/),
  ]);
  expect(shownApart([['a'], ['b']])).toEqual(['a', 'b']);
});

describe('two texts in one block', () => {
  test('show what differs, with what stands around it', () => {
    expect(differenceBlock(text, text.replace('four', '4'))).toBe(
      '… 1 line\n  two\n  three\n- four\n+ 4\n  five',
    );
  });

  test('stay short, whatever is in them', () => {
    const [one, other] = ['a', 'b'].map((sign) =>
      Array.from({ length: 5000 }, (_, n) => sign.repeat(n)).join('\n'),
    );
    const block = differenceBlock(one ?? '', other ?? '');
    expect(block.split('\n')).toHaveLength(61);
    expect(block.length).toBeLessThan(20_000);
  });
});
