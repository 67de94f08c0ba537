import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../sandbox/runner/command.ts';
import { parseCommandFile } from '../../sandbox/runner/command-file.ts';
import { createLog, textOf } from '../../sandbox/runner/log.ts';
import { createMasker } from '../../sandbox/runner/masker.ts';

describe('parseCommand', () => {
  test.each([
    ['a bare command', '::endgroup::', { name: 'endgroup', properties: {}, data: '' }],
    [
      'properties and escapes',
      '::error file=a%2Cb%3A%25.ts,line=3,title=T::50%25 of%0Atwo lines',
      {
        name: 'error',
        properties: { file: 'a,b:%.ts', line: '3', title: 'T' },
        data: '50% of\ntwo lines',
      },
    ],
    ['an escaped escape stays one', '::notice::%250A', { name: 'notice', properties: {}, data: '%0A' }],
    ['leading blanks count', '  ::debug::x', { name: 'debug', properties: {}, data: 'x' }],
    [
      'any case counts',
      '::Set-Output name=a::b',
      { name: 'set-output', properties: { name: 'a' }, data: 'b' },
    ],
    [
      'the old form counts anywhere in a line',
      'hello ##[set-output name=a;]b',
      { name: 'set-output', properties: { name: 'a' }, data: 'b' },
    ],
    ['text before the new form makes it text', 'x ::error::y', undefined],
    ['an unknown name is text', '::frobnicate::y', undefined],
    ['colons alone are text', '::::', undefined],
    ['a name without its second colons is text', '::error', undefined],
  ])('%s', (_, line, expected) => {
    expect(parseCommand(line)).toEqual(expected);
  });
});

describe('parseCommandFile', () => {
  test.each([
    ['plain lines', 'a=1\nb=x=y\n', { ok: true, values: { a: '1', b: 'x=y' } }],
    ['a heredoc', 'a<<E\nl1\nb=2\nE\nc=3\n', { ok: true, values: { a: 'l1\nb=2', c: '3' } }],
    ['an empty heredoc', 'a<<E\nE\n', { ok: true, values: { a: '' } }],
    ['arrows after the equals sign', 'a=1<<2\n', { ok: true, values: { a: '1<<2' } }],
    ['nothing', '', { ok: true, values: {} }],
    ['a missing delimiter', 'a<<E\nl1\n', { ok: false, message: expect.stringContaining("not found 'E'") }],
    ['a line that is neither', 'oops\n', { ok: false, message: "Invalid format 'oops'" }],
  ])('%s', (_, text, expected) => {
    expect(parseCommandFile(text)).toEqual(expected);
  });
});

describe('createMasker', () => {
  const secret = "it's a s3cret";
  test.each([
    ['the value', `x ${secret} y`, 'x *** y'],
    ['its base64', `x ${btoa(secret)} y`, 'x *** y'],
    ['its URL form', `x ${encodeURIComponent(secret)} y`, 'x *** y'],
    ['a part of it stays', 'a s3cret', 'a s3cret'],
  ])('hides %s', (_, text, shown) => {
    const masker = createMasker();
    masker.add(secret);
    expect(masker.mask(text)).toBe(shown);
  });

  test('hides each line of a value of several, and overlapping ones as one', () => {
    const masker = createMasker();
    masker.add('line-one\nline-two\n');
    masker.add('two and more');
    expect(masker.mask('a line-one b line-two and more c')).toBe('a *** b *** c');
  });
});

describe('createLog', () => {
  function logOf(lines: readonly string[], debug = false) {
    const log = createLog(createMasker(), debug);
    for (const line of lines) log.read(line);
    return log;
  }

  test('shows what a person sees, masked from the mask on', () => {
    const log = logOf([
      'key',
      '::add-mask::key',
      '::group::Fetch',
      'a key',
      '::endgroup::',
      '::error::no key',
    ]);
    expect(textOf(log.lines)).toBe('key\n▼ Fetch\na ***\nError: no ***\n');
  });

  test('keeps commands as text between stop-commands and its token', () => {
    const lines = [
      '::stop-commands::t0ken',
      '::set-output name=a::b',
      '::other::',
      '::t0ken::',
      '::notice::c',
    ];
    const log = logOf(lines);
    expect(log.outputs).toEqual({});
    expect(textOf(log.lines)).toBe('::set-output name=a::b\n::other::\nNotice: c\n');
  });

  test('lets a forged command through when nothing stopped it', () => {
    expect(logOf(['::set-output name=a::b']).outputs).toEqual({ a: 'b' });
  });

  test('keeps ten annotations of a level, cut at 4,096 characters, with their place', () => {
    const lines = [
      `::error file=a.ts,line=2,endLine=3,col=4,title=T::${'x'.repeat(5000)}`,
      ...Array.from({ length: 20 }, (_, n) => `::error::${n}`),
      '::warning::w',
    ];
    const { annotations } = logOf(lines);
    expect(annotations).toHaveLength(11);
    expect(annotations[0]).toEqual({
      level: 'error',
      title: 'T',
      file: 'a.ts',
      line: 2,
      endLine: 3,
      column: 4,
      message: 'x'.repeat(4096),
    });
  });

  test('shows debug lines only when asked, and refuses set-env', () => {
    expect(textOf(logOf(['::debug::d']).lines)).toBe('');
    expect(textOf(logOf(['::debug::d'], true).lines)).toBe('##[debug]d\n');
    expect(logOf(['::set-env name=PATH::/evil']).annotations).toHaveLength(1);
  });
});
