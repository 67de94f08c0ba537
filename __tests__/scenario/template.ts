/** The starter that all repositories of a scenario grew from, so that their commits fit one another. */
import type { Content } from '../../sandbox/git/commit.ts';

const lines = (name: string) =>
  Array.from({ length: 12 }, (_, index) => `export const ${name}${index + 1} = ${index + 1};\n`).join('');

export const template: Readonly<Record<string, Content>> = {
  'README.md': '# Starter\n',
  'package.json': '{ "name": "starter", "version": "1.0.0" }\n',
  'src/button.ts': lines('button'),
  'src/theme.ts': lines('theme'),
  'src/tax.ts': lines('tax'),
};

/** A file of the template with other values: `edited('src/tax.ts', { tax1: 5 })`. */
export function edited(path: string, values: Readonly<Record<string, number>>): string {
  const text = String(template[path] ?? '');
  return Object.entries(values).reduce((before, [name, value]) => {
    const after = before.replace(new RegExp(`const ${name} = .*;`), `const ${name} = ${value};`);
    if (after === before) throw new Error(`${path} of the template has no ${name} that is not ${value}`);
    return after;
  }, text);
}
