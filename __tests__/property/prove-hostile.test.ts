/** Whatever stands in a report, reading it ends in errors or in a reason, never in an exception. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportFormats } from '../../src/model/validation.ts';
import { formats } from '../../src/prove/formats.ts';
import { countErrors } from '../../src/prove/identity.ts';
import type { Reading } from '../../src/prove/reading.ts';
import { source, testReport } from '../builders/prove.ts';
import './seeded.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 300);

const jest: unknown = JSON.parse(
  testReport({
    '/w/a.ts': [{ name: 'a', groups: ['g'], status: 'failed', message: 'm' }],
    '/w/b.ts': 'broke',
  }),
);
const eslint: unknown = [
  { filePath: '/w/a.ts', messages: [{ ruleId: 'r', severity: 2, message: 'm', line: 1, column: 1 }] },
];

const wrong = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0.5,
    1e308,
    '',
    'x',
    [],
    {},
    [null],
    [[[]]],
    { length: 3 },
    { toString: 1 },
  ),
  fc.jsonValue(),
);
const key = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'length');

/** The value with one of its parts, chosen by `at`, put in another's place, or joined by an odd key. */
function twisted(value: unknown, at: readonly number[], by: unknown, odd: string): string {
  const [first, ...rest] = at;
  if (typeof value !== 'object' || value === null || first === undefined) return JSON.stringify(by);
  const entries = Object.entries(value).map(
    ([name, part]) => [name, JSON.stringify(part)] as [string, string],
  );
  const index = first % (entries.length + 1);
  const entry = entries[index];
  if (entry === undefined) entries.push([Array.isArray(value) ? '9' : odd, JSON.stringify(by)]);
  else entry[1] = twisted(Object.values(value)[index], rest, by, odd);
  return Array.isArray(value)
    ? `[${entries.map(([, part]) => part).join(',')}]`
    : `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${part}`).join(',')}}`;
}

const path = fc.array(fc.nat(20), { minLength: 0, maxLength: 6 });
const twistedJson = fc
  .tuple(fc.constantFrom(jest, eslint), path, wrong, key)
  .map(([value, at, by, odd]) => twisted(value, at, by, odd));
const xmlPiece = fc.constantFrom(
  ...[
    '<testsuites>',
    '</testsuites>',
    '<testsuite ',
    'name="a"',
    '>',
    '/>',
    '<testcase name="x">',
    '</testcase>',
  ],
  ...[
    '<failure message="',
    '"',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '&lt;',
    '&#0;',
    '&',
    '\u0000',
    '\n',
  ],
  ...['<__proto__>', 'constructor="1" ', '</testsuite>', '<skipped/>', '<error/>'],
);
const linePiece = fc.constantFrom(
  ...[
    'a.ts',
    '(1,2)',
    ':3:4',
    ': ',
    ' - ',
    'error TS1: ',
    '\n',
    '  ',
    '\u001b[31m',
    '\u001b]',
    '\u202e',
    '\ud800',
    '{"',
    '[',
  ],
);
const hostile = fc.oneof(
  twistedJson,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json(),
  fc.array(xmlPiece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(linePiece, { maxLength: 30 }).map((pieces) => pieces.join('')),
);

test('no report ends in an exception, and what is read has the types that it says', async () => {
  const pollution = Object.getOwnPropertyNames(Object.prototype).join();
  await fc.assert(
    fc.asyncProperty(
      hostile,
      fc.constantFrom(...reportFormats),
      fc.boolean(),
      async (text, format, failed) => {
        const pattern = '(?<file>[a-z.]+)?(?<line>\\d+)(?<message>.*)';
        expectSound(await formats[format].parse(source(text, { failed, pattern })));
      },
    ),
    { numRuns: runs },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(pollution);
});

test('a report of Jest or ESLint of which one part has a wrong type is read or refused, never believed', async () => {
  await fc.assert(
    fc.asyncProperty(twistedJson, fc.constantFrom('jest', 'vitest', 'eslint'), async (text, format) => {
      expectSound(await formats[format].parse(source(text)));
    }),
    { numRuns: runs },
  );
});

function expectSound(reading: Reading): void {
  if (reading.kind === 'unreadable') {
    expect(reading.why).toMatch(/^[a-z]/);
    return;
  }
  for (const { message, file, rule, test: name, line, column } of reading.errors) {
    expect(typeof message).toBe('string');
    for (const text of [file, rule, name]) expect(['string', 'undefined']).toContain(typeof text);
    for (const number of [line, column]) {
      expect(number === undefined || (Number.isSafeInteger(number) && number > 0)).toBe(true);
    }
  }
  for (const { identity, count } of countErrors(reading.errors, '/w')) {
    expect(identity).toMatch(/^[0-9a-f]{32}$/);
    expect(count).toBeGreaterThan(0);
  }
}
