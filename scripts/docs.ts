/**
 * Writes the parts of the documentation that are derived from the code: the error catalogue, the inputs and
 * outputs, the permissions, the places of secrets. With `--check` it writes nothing, names what is out of date
 * and exits with 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inputTable, outputTable } from './action-tables.ts';
import { errorSections } from './error-table.ts';
import { briefPermissionTable, permissionTable } from './permission-table.ts';
import { scopeTable } from './scope-table.ts';

const root = new URL('../', import.meta.url);

/** Text between the marks of a part is ours; the rest of the document is written by hand. */
const documents: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['permissions in brief'],
  'docs/reference.md': ['inputs', 'outputs', 'permissions'],
  'docs/errors.md': ['errors'],
  'docs/secrets.md': ['places'],
};

/** Each document with the text that it should hold. */
export function derivedDocuments(): readonly { readonly name: string; readonly text: string }[] {
  const action = read('action.yml');
  const parts: Readonly<Record<string, string>> = {
    inputs: inputTable(action),
    outputs: outputTable(action),
    permissions: permissionTable(),
    'permissions in brief': briefPermissionTable(),
    errors: errorSections(),
    places: scopeTable(),
  };
  return Object.entries(documents).map(([name, names]) => ({
    name,
    text: names.reduce((text, part) => withPart(text, part, parts[part] ?? ''), read(name)),
  }));
}

/** The documents that do not hold what they should. */
export function outdatedDocuments(): readonly string[] {
  return derivedDocuments()
    .filter(({ name, text }) => read(name) !== text)
    .map(({ name }) => name);
}

export function withPart(document: string, part: string, content: string): string {
  const begin = `<!-- ${part}: written by \`npm run docs\` -->`;
  const end = `<!-- end of ${part} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`no place for the part: ${begin} … ${end}`);
  return `${document.slice(0, from)}${begin}\n\n${content}\n\n${document.slice(to)}`;
}

function read(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const outdated = outdatedDocuments();
    for (const name of outdated) console.error(`${name} is out of date; run \`npm run docs\`.`);
    process.exitCode = outdated.length > 0 ? 1 : 0;
  } else {
    for (const { name, text } of derivedDocuments()) writeFileSync(new URL(name, root), text);
  }
}
