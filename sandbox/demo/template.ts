/** The starter that all repositories of the demo grew from: why their commits fit one another. */
import type { Content } from '../git/commit.ts';

export const template: Readonly<Record<string, Content>> = {
  'package.json': `${JSON.stringify(
    { name: 'starter', version: '1.0.0', type: 'module', scripts: { build: 'tsc', test: 'node --test' } },
    null,
    2,
  )}\n`,
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext" }, "include": ["src"] }\n',
  'README.md': '# Starter\n\nWhat every acme service begins with.\n',
  '.gitignore': 'node_modules/\ndist/\n',
  '.github/workflows/ci.yml':
    'name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
  'src/index.ts': "export { button } from './ui/button.ts';\nexport { money } from './format.ts';\n",
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
  port: Number(process.env.PORT ?? 3000),
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
  'scripts/release.sh': '#!/bin/sh\nset -e\nnpm run build\nnpm publish\n',
};

/** A file of the template, changed. Throws when the text to change is not there. */
export function edited(path: string, from: string, to: string): string {
  const text = String(template[path] ?? '');
  if (!text.includes(from)) throw new Error(`${path} of the template has no ${from}`);
  // A function, for `$` in the text means itself.
  return text.replace(from, () => to);
}
