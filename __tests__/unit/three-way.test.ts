import { expect, test } from '@jest/globals';
import { absent, type FileVersion, type Mode } from '../../src/siblings/commit.ts';
import { type Decision, threeWay } from '../../src/siblings/three-way.ts';

const file = (letter: string, mode: Mode = '100644'): FileVersion => ({ mode, oid: letter.repeat(40) });
const program = (letter: string) => file(letter, '100755');
const link = (letter: string) => file(letter, '120000');
const module = (letter: string) => file(letter, '160000');

const present: Decision = { kind: 'present' };
const take = (version: FileVersion): Decision => ({ kind: 'take', version });
const merge = (mode: Mode, base: string | undefined): Decision => ({ kind: 'merge', mode, base });
const conflict = (kind: string, keep = 'target') => ({ kind: 'conflict', conflict: kind, keep });

test.each<[string, FileVersion, FileVersion, FileVersion, unknown]>([
  ['an unchanged file takes the change', file('a'), file('a'), file('b'), take(file('b'))],
  ['an unchanged file is deleted', file('a'), file('a'), absent, take(absent)],
  ['a new file is added', absent, absent, file('b'), take(file('b'))],
  ['the same change is there', file('a'), file('b'), file('b'), present],
  ['the same new file is there', absent, file('b'), file('b'), present],
  ['a deleted file stays deleted', file('a'), absent, absent, present],
  ['both changed the text', file('a'), file('b'), file('c'), merge('100644', 'a'.repeat(40))],
  ['both changed the text, we the mode', file('a'), program('b'), file('c'), merge('100755', 'a'.repeat(40))],
  ['both added a text', absent, file('b'), file('c'), merge('100644', undefined)],
  ['both added, with other modes', absent, file('b'), program('b'), conflict('added-in-both')],
  ['both added, one a link', absent, link('b'), file('c'), conflict('added-in-both')],
  ['a new mode onto changed text', file('a'), file('b'), program('a'), take(program('b'))],
  ['changed text onto a new mode', file('a'), program('a'), file('b'), take(program('b'))],
  ['the same new mode, and text from them', file('a'), program('a'), program('b'), take(program('b'))],
  ['deleted there, changed here', file('a'), file('b'), absent, conflict('deleted-in-sibling')],
  ['changed there, deleted here', file('a'), absent, file('b'), conflict('deleted-in-target', 'sibling')],
  ['a link replaces an unchanged file', file('a'), file('a'), link('b'), take(link('b'))],
  ['a link replaces a changed file', file('a'), file('b'), link('c'), conflict('type')],
  ['text changes what became a link here', file('a'), link('b'), file('c'), conflict('type')],
  ['a link to the same bytes is no mode change', file('a'), file('b'), link('a'), conflict('type')],
  ['both changed a link', link('a'), link('b'), link('c'), conflict('symlink')],
  ['a module moved here and there', module('a'), module('b'), module('c'), conflict('type')],
])('%s', (_name, before, ours, theirs, decision) => {
  expect(threeWay({ before, ours, theirs })).toEqual(decision);
});
