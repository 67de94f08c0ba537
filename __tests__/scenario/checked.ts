/** A target with checks of its own: small programs that fail the way type checkers and test runners do. */

/** Prints an error in the form of a type checker for each line that says `WRONG`, test results for `BROKEN`. */
export const check = `import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
const [, , kind] = process.argv;
const files = readdirSync('src', { recursive: true }).map(String).filter((file) => file.endsWith('.js')).sort();
const found = files.flatMap((file) =>
  readFileSync('src/' + file, 'utf8').split('\\n').flatMap((text, index) => {
    const [, message] = (kind === 'types' ? /WRONG (\\w+)/ : /BROKEN (\\w+)/).exec(text) ?? [];
    return message ? [{ file: 'src/' + file, line: index + 1, message }] : [];
  }),
);
if (kind === 'types') for (const { file, line, message } of found) console.log(file + '(' + line + ',1): error TS2304: Cannot find name \\'' + message + '\\'.');
else writeFileSync('report.json', JSON.stringify({
  numTotalTests: files.length,
  numFailedTests: found.length,
  success: found.length === 0,
  testResults: files.map((file) => ({
    name: process.cwd() + '/src/' + file,
    status: found.some((one) => one.file === 'src/' + file) ? 'failed' : 'passed',
    assertionResults: found.filter((one) => one.file === 'src/' + file).map(({ message, line }) => ({
      fullName: 'does ' + message, title: message, ancestorTitles: [], status: 'failed', failureMessages: ['it does not'], location: { line, column: 1 },
    })).concat([{ fullName: 'loads ' + file, title: 'loads', ancestorTitles: [], status: 'passed', failureMessages: [], location: null }]),
  })),
}));
process.exit(found.length === 0 ? 0 : 1);
`;

export const checked = {
  'scripts/check.mjs': check,
  'src/main.js': 'export const main = 1;\n',
};

export const validation = {
  steps: [
    { kind: 'type-check', run: 'node scripts/check.mjs types' },
    { kind: 'test', run: 'node scripts/check.mjs tests', report: 'report.json' },
  ],
};
