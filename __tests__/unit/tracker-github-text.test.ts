import { describe, expect, test } from '@jest/globals';
import { createNeutralText } from '../../src/issues/mapping/neutral-text.ts';
import { changedCopy, newCopy, readCopy } from '../../src/trackers/github/attribution.ts';
import { bodyOf, changedBody, noBody } from '../../src/trackers/github/body.ts';
import { lineOf, markIn, readMarks, withMarks } from '../../src/trackers/github/mark.ts';
import { loud, mentionsIn, quiet } from '../../src/trackers/github/mentions.ts';
import { onceMore } from '../../src/trackers/github/references.ts';

const mark = { link: 'a1b2c3d4', sides: [{ system: 'linear', id: 'x --> y' }] };
const other = { link: 'ffff0000', sides: [{ system: 'jira', id: '10001' }] };

describe('a mark', () => {
  test.each(['', 'Text.', 'Text.\n\n- a\n- b\n', '```\ncode', '<!-- mine -->', '> quoted\n'])(
    'is read back from below %j, and so is the text',
    (text) => {
      const read = readMarks(withMarks(text, [], 'issue', mark));
      expect([markIn(read, 'issue'), read.text]).toEqual([mark, text.trimEnd()]);
    },
  );

  test('is read where the page has written line ends of its own', () => {
    const read = readMarks(`${withMarks('One.\nTwo.', [], 'issue', mark).replaceAll('\n', '\r\n')}\r\n`);
    expect([read.text, markIn(read, 'issue')]).toEqual(['One.\nTwo.', mark]);
  });

  test('is read where a person has written before it, without a new line', () => {
    const read = readMarks(`One.\nTwo.${lineOf('project', other)}\n${lineOf('issue', mark)}`);
    expect([markIn(read, 'issue'), markIn(read, 'project'), read.text]).toEqual([mark, other, 'One.\nTwo.']);
  });

  test.each([
    ['typed with another sum', lineOf('issue', mark).replace(/\.[0-9a-f]/, '.z')],
    ['typed by hand', '<!-- sync-action issue bGluaw.0123456789abcdef -->'],
    ['that is not at the end', `${lineOf('issue', mark)}\n\nMore text.`],
    ['quoted', `> ${lineOf('issue', mark)}`],
    ['in a list', `- See ${lineOf('issue', mark)}`],
  ])('is none when it is %s, and stays a text', (_, line) => {
    const text = `Text.\n\n${line}`;
    expect(readMarks(text)).toEqual({ text, marks: [] });
  });

  test('takes the place of the one in its slot, and leaves that in the other', () => {
    const first = readMarks(withMarks('Text.', [], 'project', other));
    const both = readMarks(withMarks(first.text, first.marks, 'issue', mark));
    const again = readMarks(withMarks(both.text, both.marks, 'issue', { ...mark, sides: [] }));
    expect([markIn(again, 'project'), markIn(again, 'issue'), again.text]).toEqual([
      other,
      { link: mark.link, sides: [] },
      'Text.',
    ]);
  });

  test('shows nothing of its payload that could end it early', () => {
    expect(lineOf('issue', mark).split('-->')).toHaveLength(2);
  });
});

describe('mentions', () => {
  test.each([
    ['Ask @octocat, please.', 'Ask @\u200boctocat, please.'],
    ['@acme/team and (@ann)', '@\u200bacme/team and (@\u200bann)'],
    ['mail ann@example.com', 'mail ann@example.com'],
    ['`@scope/pkg`', '`@scope/pkg`'],
    ['a\n```\n@decorator\n```\n@ann', 'a\n```\n@decorator\n```\n@\u200bann'],
    ['```\nx\r```\r@ann', '```\nx\r```\r@\u200bann'],
    ['`a\n` @ann` b', '`a\n` @\u200bann` b'],
    ['a @ b @', 'a @ b @'],
    ['Run `npm i @acme/ui`, @ann.', 'Run `npm i @acme/ui`, @\u200bann.'],
    ['- (`a @ann`) `` b ` @bob ``\n> *`c @eve`*', '- (`a @ann`) `` b ` @bob ``\n> *`c @eve`*'],
    ['Use `<b>`.\n\n`x @ann`', 'Use `<b>`.\n\n`x @ann`'],
    ['`x @ann\n`y` and `z @bob`\n\n`x @eve`', '`x @\u200bann\n`y` and `z @\u200bbob`\n\n`x @eve`'],
    ['\\`x @ann`', '\\`x @\u200bann`'],
    ['https://a.b/`x @ann`', 'https://a.b/`x @\u200bann`'],
    ['[a](u "` ") x @ann `', '[a](u "` ") x @\u200bann `'],
    ['<i title="` "> @ann `', '<i title="` "> @\u200bann `'],
    ['<div>\n\nb\n`x @ann`', '<div>\n\nb\n`x @\u200bann`'],
    ['a | b\n-|-\n`x | @ann `', 'a | b\n-|-\n`x | @\u200bann `'],
    ['$ ` $ @ann `', '$ ` $ @\u200bann `'],
    ['`` x ` @ann `', '`` x ` @\u200bann `'],
  ])('of %j are quiet at GitHub and loud elsewhere', (text, at) => {
    expect([quiet(text), loud(quiet(text))]).toEqual([at, text]);
  });

  test('that stand in the text already stay as they are', () => {
    expect(quiet('@Ann and @bob', mentionsIn('Hi @ann'))).toBe('@Ann and @\u200bbob');
    expect(quiet('Hi @bob', mentionsIn('Only `x @bob`'))).toBe('Hi @\u200bbob');
  });

  test('are looked for in a time that grows with the text, however many backticks it has', () => {
    const line = Array.from({ length: 1000 }, (_, at) => '`'.repeat(at + 1)).join(' x ');
    const text = `${line} @ann`;
    expect(quiet(`${text}\n`.repeat(20))).toBe(`${line} @\u200bann\n`.repeat(20));
  });
});

describe('references that stand in the text on GitHub already', () => {
  const { read, write } = createNeutralText(new Map());
  const kept =
    'Follows #1, fixes #1, cc @octocat, see acme/app#1, GH-7\ncloses https://github.com/acme/app/issues/1';

  test('stay alive when another line changes, in descriptions and in comments', () => {
    const text = write(`New.\n\n${read(kept)}`);
    expect(changedBody(bodyOf(kept), { slot: 'issue', description: text })).toBe(`New.\n\n${kept}`);
    expect(changedCopy(readCopy(kept), text)).toBe(`New.\n\n${kept}`);
  });

  test.each([
    ['Also #2.', 'Also #z2.'],
    ['See #1, again.', 'See #1, again.'],
    ['Resolves #1', 'Resolves #z1'],
    ['Resolves:\n#1', 'Resolves:\n#z1'],
    ['Resolves: **#1**', 'Resolves: **#z1**'],
    ['f&#105;xes #1', 'f&#105;xes #z1'],
    ['#1&#50;', '#z1&#50;'],
    ['#12', '#z12'],
    ['@octocat and @eve', '@octocat and @zeve'],
    [`fi${'\u200b'}xes #1`, 'fizxes #z1'],
    ['other/app#1', 'other/app#z1'],
    ['fixes https://github.com/acme/app/issues/1', 'fixesz https://github.com/acme/app/issues/1'],
    ['closes https://github.com/acme/app/issues/12', 'closesz https://github.com/acme/app/issues/12'],
    [`#${'\u200b'}1`, '#zz1'],
  ])('%j is alive only as it was', (text, expected) => {
    expect(onceMore(write(text), kept)).toBe(expected.replaceAll('z', '\u200b'));
    expect(read(onceMore(write(text), kept))).toBe(text);
  });

  test.each(['`fixes #3`', '```\nfixes #3\n```', 'fixes #\u200b3'])('are none in %j', (former) => {
    expect(onceMore(write('fixes #3'), former)).toBe(write('fixes #3'));
  });

  test('are looked for in a time that grows with the text', () => {
    for (const part of ['a', 'fixes ', 'fixes #1 ', '#1 ', ' ', '&', 'a/b#1', `${' '.repeat(50)}#1`]) {
      const text = `fixes ${part.repeat(60_000 / part.length)} #9`;
      expect(read(onceMore(write(text), text))).toBe(text);
    }
  });
});

describe('a body', () => {
  test('keeps its marks when the description changes, and its description when a mark does', () => {
    const first = bodyOf(changedBody(noBody, { slot: 'issue', description: 'One @ann', mark }));
    const second = bodyOf(changedBody(first, { slot: 'issue', description: 'Two' }));
    const third = bodyOf(changedBody(second, { slot: 'project', mark: other }));
    expect([first.description, second.description, third.description]).toEqual(['One @ann', 'Two', 'Two']);
    expect([markIn(third, 'issue'), markIn(third, 'project')]).toEqual([mark, other]);
  });

  test('is empty where only marks are', () => {
    expect(bodyOf(changedBody(noBody, { slot: 'issue', mark })).description).toBeNull();
  });

  test('is refused where it is too long with its mark', () => {
    const description = 'x'.repeat(65_500);
    expect(() => changedBody(noBody, { slot: 'issue', description, mark })).toThrow('GitHub takes 65,536');
  });
});

describe('a copied comment', () => {
  const copy = {
    kind: 'create',
    item: 'I_1',
    clientId: 'x',
    body: 'Look, @ann.\n\nDone.',
    by: { name: '*Ann* @ann', url: 'https://linear.app/acme/issue/ENG-1#comment-(1)' },
    copyOf: { system: 'linear', id: 'c-1' },
  } as const;

  test('says whose it is, and reads without that', () => {
    const text = newCopy(copy);
    expect(text).toContain(
      '— \\*Ann\\* \\@\u200bann, [linear](https://linear.app/acme/issue/ENG-1#comment-%281%29)',
    );
    expect(readCopy(text)).toMatchObject({ body: copy.body, copyOf: copy.copyOf });
  });

  test('keeps its author when its text changes', () => {
    const text = changedCopy(readCopy(newCopy(copy)), 'Changed.');
    expect(text).toContain('Ann');
    expect(readCopy(text)).toMatchObject({ body: 'Changed.', copyOf: copy.copyOf });
  });

  test('is none where a person typed something like it', () => {
    const text = '— Ann, linear\n<!-- sync-action copy WyJhIiwiYiJd.0000000000000000 -->\n\nHi';
    expect(readCopy(text)).toEqual({ body: text, text, head: '' });
  });
});
