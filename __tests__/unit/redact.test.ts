import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { logLine, logText } from '../../src/report/log-line.ts';
import { createRedactor, forms } from '../../src/report/redact.ts';
import { isTelling } from '../../src/report/secret-forms.ts';

function redactorOf(...values: readonly string[]) {
  const redactor = createRedactor();
  for (const value of values) redactor.register(value);
  return redactor;
}

describe('a registered value', () => {
  const value = 'p@ss/w0rd+"x" <&>';

  test.each<[string, string]>([
    ['itself', value],
    ['base64', Buffer.from(value).toString('base64')],
    ['base64 of basic credentials', Buffer.from(`x-access-token:${value}`).toString('base64')],
    ['base64 one further', Buffer.from(`ab${value}cd`).toString('base64')],
    ['base64url', Buffer.from(`?${value}?`).toString('base64url')],
    ['hex', Buffer.from(value).toString('hex')],
    ['HEX', Buffer.from(value).toString('hex').toUpperCase()],
    ['a URL', encodeURIComponent(value)],
    ['a form', new URLSearchParams({ a: value }).toString()],
    ['JSON', JSON.stringify({ value })],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ value }))],
    ['HTML', 'p@ss/w0rd+&quot;x&quot; &lt;&amp;&gt;'],
    ['a URL in a URL', encodeURIComponent(encodeURIComponent(value))],
    ['a form in a URL', encodeURIComponent(new URLSearchParams({ a: value }).toString())],
    ['reversed', [...value].reverse().join('')],
  ])('is masked as %s', (_, text) => {
    const result = redactorOf(value).text(`before ${text} after`);
    expect(result).toContain('***');
    expect(forms(value).filter((form) => result.includes(form))).toEqual([]);
    expect(result.startsWith('before ') && result.endsWith(' after')).toBe(true);
  });

  test('of several lines is masked line by line', () => {
    const redactor = redactorOf('first line of it\r\nsecond line of it\n');
    expect(redactor.text('x second line of it y')).toBe('x *** y');
  });

  describe('that is encoded in lines is masked over their ends', () => {
    const long = 'long-value-of-a-secret-0123456789/abcdefghij+klmnopqrst=uvwxyz-ABCDEFGHIJ-0123456789-end';
    const around = Buffer.from(JSON.stringify({ account: 'deploy', key: long, region: 'eu-north-1' }));
    const wrapped = (encoded: string, columns: number, end: string) =>
      encoded.match(new RegExp(`.{1,${columns}}`, 'g'))?.join(end) ?? '';
    const base64 = Buffer.from(long).toString('base64');
    const within = around.toString('base64');
    test.each<[string, string]>([
      ['of 64 columns', wrapped(base64, 64, '\n')],
      ['of 76 columns', wrapped(base64, 76, '\r\n')],
      ['that are indented', wrapped(base64, 60, '\n    ')],
      ['in JSON', JSON.stringify(wrapped(base64, 64, '\n'))],
      ['in JSON in JSON', JSON.stringify(JSON.stringify(wrapped(base64, 64, '\r\n')))],
      ['joined by spaces', wrapped(base64, 76, ' ')],
      ['within a longer text', wrapped(within, 76, '\n')],
      ['of hex', wrapped(Buffer.from(long).toString('hex'), 60, '\n')],
    ])('%s', (_, text) => {
      const redactor = redactorOf(long);
      const told = redactor.text(`before ${text} after`);
      expect(told).toMatch(/^before .*\*\*\*.* after$/s);
      const lines = text.replace(/\\+[rn]/g, '\n').match(/[\w+/-]{40,}/g) ?? [];
      expect([lines.length > 0, lines.filter((line) => told.includes(line))]).toEqual([true, []]);
      expect(redactor.holds(text)).toBe(true);
    });

    test('and other lines stay as they are', () => {
      const text = `${'x'.repeat(64)}\n${'y'.repeat(64)}\n\nend`;
      expect(redactorOf(long).text(text)).toBe(text);
    });
  });

  // Work that grows with the square of the lines would not end within a test's time.
  test('of thousands of short lines is masked line by line, as are the ones beside it', async () => {
    const lines = Array.from({ length: 24_000 }, (_, at) => `key-${at + 10_000}`);
    const redactor = redactorOf(lines.slice(0, 12_000).join('\n'), lines.slice(12_000).join('\n'));
    await setImmediate();
    expect(redactor.text(lines.join(' '))).toBe(lines.map(() => '***').join(' '));
    expect(redactor.text('key-1 key-99999 akey-100001')).toBe('key-1 key-99999 a***1');
  }, 20_000);

  test('that is a key in armour leaves the armour readable, which is the same for every key', () => {
    const armour = '-----BEGIN OPENSSH PRIVATE KEY-----';
    const redactor = redactorOf(`${armour}\nb3BlbnNzaC1rZXktdjEA\n${armour.replace('BEGIN', 'END')}\n`);
    expect(redactor.holds(`docs: a key begins with ${armour}`)).toBe(false);
    expect(redactor.text('x b3BlbnNzaC1rZXktdjEA y')).toBe('x *** y');
  });

  test('that is short or a word is masked only where it stands alone', () => {
    expect(redactorOf('prod', 'production').text('prod product production productions prod_x')).toBe(
      '*** product *** productions prod_x',
    );
    expect(redactorOf('a', '').text('a b')).toBe('a b');
  });

  test('that is an ordinary word takes no word of ours: JSON stays JSON, and fields and statuses tell', () => {
    const redactor = redactorOf('true', 'status', 'failed', '42', '1000', 'acme', 'x-sesame-1234', '","b":"');
    const report = {
      dryRun: true,
      status: 'failed',
      count: 1000,
      what: 'acme/app failed',
      in: ['x-sesame-1234'],
    };
    expect(JSON.parse(redactor.json(report, 2))).toEqual({
      dryRun: true,
      status: 'failed',
      count: 1000,
      what: '***/app ***',
      in: ['***'],
    });
    expect(redactor.whole('| status | true |\n| --- | --- |\n| x-sesame-1234 | *** |')).toBe(
      '| status | true |\n| --- | --- |\n| *** | *** |',
    );
  });

  test('that is an ordinary word or number is no credential in what others write; any other short one is', () => {
    const redactor = redactorOf('true', 'main', 'Token', '8080', 'pa55w0');
    expect(redactor.holds('Token: set main to true on 8080')).toBe(false);
    expect(redactor.holds('log in with pa55w0')).toBe(true);
  });

  test.each([
    ['main', false],
    ['True', false],
    ['8080', false],
    ['q7z', false],
    ['----', false],
    ['pa55w0', true],
    ['correcthorse', true],
    ['12345678', true],
    ['line one\nline two', true],
  ])('%p is hidden by the runner, too: %p', (value, expected) => {
    expect(isTelling(value)).toBe(expected);
  });

  test('that holds or overlaps another leaves nothing of either', () => {
    const redactor = redactorOf('abcd1234', 'abcd1234efgh', '1234efgh5678');
    expect(redactor.text('abcd1234 abcd1234efgh abcd1234efgh5678')).toBe('*** *** ***');
  });

  test('that masking would put together is masked as well', () => {
    expect(redactorOf('se***cret99', 'middle99').text('semiddle99cret99')).toBe('***');
  });

  test('is masked deep in data, in keys as well', () => {
    expect(redactorOf('sesame-1234').deep({ a: ['x sesame-1234', 1, null], 'sesame-1234': true })).toEqual({
      a: ['x ***', 1, null],
      '***': true,
    });
  });
});

test('a message of a commit passes unchanged, or not at all', () => {
  const redactor = redactorOf('sesame-1234');
  const message = 'fix: x\n\nthe ghp_ of old\n';
  expect(redactor.vouch(message)).toBe(message);
  const encoded = Buffer.from('sesame-1234').toString('base64');
  for (const held of ['fix: sesame-1234', `fix: ${encoded}`]) {
    expect(() => redactor.vouch(held)).toThrow(expect.objectContaining({ code: 'CREDENTIAL_IN_COMMIT' }));
  }
});

test('text shaped like a credential is masked though nobody registered it', () => {
  const text = `a ghp_${'a1B2'.repeat(9)} b postgres://u:hunter2@db c Authorization: Bearer abcDEF123456ghiJKL789 d`;
  expect(createRedactor().text(text)).toBe('a *** b postgres://u:***@db c Authorization: Bearer *** d');
  expect(createRedactor().text('postgres://u:postgres@db')).toBe('postgres://u:***@db');
});

test('ordinary text passes unchanged', () => {
  const text = 'feat(api): token refresh for 3f2c1a0 (#12)\nhttps://example.com/a?b=c mailto:a@b.c';
  expect(redactorOf('sesame-1234').text(text)).toBe(text);
});

test('a hundred values and a megabyte of text are no trouble', () => {
  const redactor = redactorOf(...Array.from({ length: 100 }, (_, n) => `value-${n}-${'x'.repeat(30)}`));
  const text = `${'some log text value-5- '.repeat(45_000)}value-77-${'x'.repeat(30)}`;
  expect(redactor.text(text).endsWith(' ***')).toBe(true);
});

describe('a line of the log', () => {
  test.each([
    ['::set-output name=x::y', ': :set-output name=x::y'],
    ['  ::error::x', '  : :error::x'],
    ['a ##[group]b', 'a ## [group]b'],
    ['a\r::error::x', 'a\\r::error::x'],
    ['a\n::error::x', 'a\\n::error::x'],
    ['\u001b[31mred', '\\e[31mred'],
    ['a\u202eb', 'a\\u202eb'],
    ['std::vector', 'std::vector'],
    ['\ufeff::error::x', '\ufeff: :error::x'],
  ])('%j', (text, expected) => {
    expect(logLine(text, createRedactor())).toBe(expected);
  });

  test('of several is safe each', () => {
    expect(logText('a\r\n::error::b\n##[x]', createRedactor())).toBe('a\n: :error::b\n## [x]');
  });
});

test('a marker keeps the names in it when a secret is called like one of their words', () => {
  const redactor = createRedactor();
  redactor.register('acme');
  redactor.register('longer-value-0123456789');
  expect(redactor.named({ sibling: 'acme/ui-kit', note: 'longer-value-0123456789' })).toEqual({
    sibling: 'acme/ui-kit',
    note: '***',
  });
  expect(redactor.text('acme/ui-kit')).toBe('***/ui-kit');
});
