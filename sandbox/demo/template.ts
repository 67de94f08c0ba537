/** The starter that all repositories of the demo grew from: why their commits fit one another. */
import type { Content } from '../git/commit.ts';

export const template: Readonly<Record<string, Content>> = {
  'package.json': `${JSON.stringify(
    {
      name: 'starter',
      version: '1.0.0',
      type: 'module',
      scripts: { check: 'tsc --noEmit', test: 'node --test', start: 'node serve.js' },
    },
    null,
    2,
  )}\n`,
  // Only the sources: the types of Node would have to be installed.
  'tsconfig.json': `${JSON.stringify(
    {
      compilerOptions: {
        strict: true,
        target: 'es2024',
        module: 'nodenext',
        allowImportingTsExtensions: true,
        noEmit: true,
        lib: ['es2024', 'dom'],
        types: [],
      },
      include: ['src'],
    },
    null,
    2,
  )}\n`,
  'README.md': '# Starter\n\nWhat every acme service begins with.\n',
  '.gitignore': 'node_modules/\nreport.xml\n',
  '.github/workflows/ci.yml':
    'name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
  'src/index.ts': "export { money } from './format.ts';\nexport { button } from './ui/button.ts';\n",
  'src/ui/button.ts': `export interface ButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
}

export function button({ label, disabled = false }: ButtonProps): string {
  return \`<button\${disabled ? ' disabled' : ''}>\${label}</button>\`;
}
`,
  'src/ui/theme.ts': `export const light = { text: '#1f2328', surface: '#ffffff', accent: '#0969da' };

export const dark = { text: '#7d8590', surface: '#0d1117', accent: '#2f81f7' };
`,
  'src/ui/list.ts': `export function list(items: readonly string[]): string {
  return \`<ul>\${items.map((item) => \`<li>\${item}</li>\`).join('')}</ul>\`;
}
`,
  'src/ui/link.ts': `export function link(href: string, text: string): string {
  return \`<a href="\${href}">\${text}</a>\`;
}
`,
  'src/format.ts': `export function money(cents: number): string {
  return '$' + (cents / 100).toFixed(2);
}

export function percent(share: number): string {
  return String(Math.round(share * 100)) + '%';
}
`,
  'src/tax.ts': `export const RATE = 0.19;

export function withTax(cents: number): number {
  return Math.round(cents * (1 + RATE));
}
`,
  'src/config.ts': `export const config = {
  currency: 'USD',
  retries: 1,
};
`,
  'src/tools/retry.ts': `export async function retry<T>(work: () => Promise<T>, times = 3): Promise<T> {
  for (let left = times; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}
`,
  'src/tools/legacy.ts': 'export function legacy(): void {}\n',
  'serve.js': `import { createServer } from 'node:http';
import { button, money } from './src/index.ts';

const pages = { '/health': 'ok', '/': button({ label: money(1999) }) };

createServer(({ url }, response) => {
  const page = pages[url];
  response.writeHead(page ? 200 : 404).end(page);
}).listen(process.env.PORT ?? 3000, '127.0.0.1');
`,
  'test/format.test.ts': testOf('money', '../src/format.ts', [
    ['cents have two digits', "equal(money(1999), '$19.99')"],
  ]),
  'test/tax.test.ts': testOf('RATE, withTax', '../src/tax.ts', [
    ['the tax is added', 'equal(withTax(10_000), Math.round(10_000 * (1 + RATE)))'],
  ]),
  'test/ui.test.ts': testOf('button', '../src/ui/button.ts', [
    ['a button shows its label', "match(button({ label: 'Buy' }), /Buy<\\/button>$/)"],
    ['a button can be disabled', "match(button({ label: 'Buy', disabled: true }), / disabled/)"],
  ]),
  'scripts/release.sh': '#!/bin/sh\nset -e\nnpm run build\nnpm publish\n',
};

/** A test file, in the form that all of acme's have. */
export function testOf(
  names: string,
  from: string,
  cases: readonly (readonly [title: string, body: string])[],
): string {
  const head = `import { equal, match } from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { ${names} } from '${from}';\n`;
  return `${head}\n${cases.map(([title, body]) => `test('${title}', () => ${body});\n`).join('')}`;
}

/** A file of the template, changed. Throws when the text to change is not there. */
export function edited(path: string, from: string, to: string): string {
  const text = String(template[path] ?? '');
  if (!text.includes(from)) throw new Error(`${path} of the template has no ${from}`);
  // A function, for `$` in the text means itself.
  return text.replace(from, () => to);
}
