import { expect, test } from '@jest/globals';
import { parseTypescript } from '../../src/prove/typescript.ts';
import { source } from '../builders/prove.ts';

type Row = readonly [file: string | undefined, line: number | undefined, rule: string, message: string];

async function rows(text: string): Promise<Row[]> {
  const reading = await parseTypescript(source(text));
  if (reading.kind !== 'read') throw new Error(reading.why);
  return reading.errors.map(({ file, line, rule, message }) => [file, line, rule ?? '', message]);
}

const mismatch = "Type 'string' is not assignable to type 'number'.";

test.each<[string, string, Row[]]>([
  ['nothing', '', []],
  ['plain output', `src/a.ts(1,7): error TS2322: ${mismatch}\n`, [['src/a.ts', 1, 'TS2322', mismatch]]],
  [
    'Windows line ends and paths',
    `src\\a.ts(12,70): error TS2322: ${mismatch}\r\nC:\\w\\b.ts(3,1): error TS1005: ';' expected.\r\n`,
    [
      ['src\\a.ts', 12, 'TS2322', mismatch],
      ['C:\\w\\b.ts', 3, 'TS1005', "';' expected."],
    ],
  ],
  [
    'a message that goes on in indented lines',
    `src/a.ts(1,7): error TS2322: ${mismatch}\n  Types of property 'x' are incompatible.\nsrc/b.ts(2,1): error TS1: no\n`,
    [
      ['src/a.ts', 1, 'TS2322', `${mismatch}\n  Types of property 'x' are incompatible.`],
      ['src/b.ts', 2, 'TS1', 'no'],
    ],
  ],
  [
    'pretty output with colours, source and related places',
    [
      `\u001b[96msrc/a.ts\u001b[0m:\u001b[93m4\u001b[0m:\u001b[93m7\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m TS2322: \u001b[0m${mismatch}`,
      '',
      "\u001b[7m4\u001b[0m const a: number = 'error TS9: no';",
      '\u001b[7m \u001b[0m \u001b[91m      ~\u001b[0m',
      '',
      '  \u001b[96msrc/b.ts\u001b[0m:\u001b[93m1\u001b[0m:\u001b[93m3\u001b[0m',
      '    The expected type comes from property here',
      '',
      '',
      'Found 1 error in src/a.ts\u001b[90m:4\u001b[0m',
      '',
    ].join('\n'),
    [['src/a.ts', 4, 'TS2322', mismatch]],
  ],
  [
    'an error of the project as a whole',
    'error TS18003: No inputs were found in config file.\n',
    [[undefined, undefined, 'TS18003', 'No inputs were found in config file.']],
  ],
  [
    'a build of project references, with its status lines',
    `[7:12:30 PM] Projects in this build: \n    * packages/a/tsconfig.json\n\n[7:12:31 PM] Building project '/w/packages/a/tsconfig.json'...\n\npackages/a/src/x.ts(1,1): error TS6305: ${mismatch}\n`,
    [['packages/a/src/x.ts', 1, 'TS6305', mismatch]],
  ],
  [
    'a package named before each line',
    `packages/ui typecheck: src/a.ts(3,2): error TS2322: ${mismatch}\npackages/ui typecheck: error TS5083: Cannot read file.\n`,
    [
      ['src/a.ts', 3, 'TS2322', mismatch],
      [undefined, undefined, 'TS5083', 'Cannot read file.'],
    ],
  ],
  [
    'a file with brackets and spaces in its path',
    `app/(group)/[id]/my page.tsx(10,3): error TS2322: ${mismatch}`,
    [['app/(group)/[id]/my page.tsx', 10, 'TS2322', mismatch]],
  ],
  [
    'warnings and text that speaks of errors',
    'I once saw an error TS2322: odd\nsrc/a.ts(1,1): warning TS1: x',
    [],
  ],
])('tsc: %s', async (_, text, expected) => {
  expect(await rows(text)).toEqual(expected);
});

test('a megabyte of brackets and blanks takes no time to speak of, and is no error', async () => {
  for (const piece of ['(', '(1,', '   ', ': ', 'a(1,1): error TS']) {
    expect(await rows(piece.repeat(300_000))).toEqual([]);
  }
});
