/**
 * Writes what is derived from the schemas of the configuration: `schema/sync.schema.json` for editors and
 * the reference in `docs/configuration.md`. With `--check` it writes nothing, names what is out of date
 * and exits with 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJSONSchema } from 'zod/mini';
import { issuesSection } from '../src/config/issues.ts';
import { sectionsWith } from '../src/config/sections.ts';
import { referenceOf, withReference } from './config-reference.ts';

const schemaFile = new URL('../schema/sync.schema.json', import.meta.url);
const docsFile = new URL('../docs/configuration.md', import.meta.url);

/** Draft 7 is what the YAML language server of editors knows best. */
export function jsonSchema() {
  return toJSONSchema(sectionsWith(issuesSection), {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema: json }) => {
      // A fixed number needs no range, and zod adds the one of safe integers.
      if (json.const === undefined) return;
      delete json.minimum;
      delete json.maximum;
    },
  });
}

/** Each derived file with what it should hold. */
export function derivedFiles(): readonly { readonly file: URL; readonly text: string }[] {
  const schema = jsonSchema();
  return [
    { file: schemaFile, text: `${JSON.stringify(schema, null, 2)}\n` },
    { file: docsFile, text: withReference(readFileSync(docsFile, 'utf8'), referenceOf(schema)) },
  ];
}

/** The derived files that do not hold what they should, as `folder/name`. */
export function outdatedFiles(): readonly string[] {
  return derivedFiles()
    .filter(({ file, text }) => textOf(file) !== text)
    .map(({ file }) => file.pathname.split('/').slice(-2).join('/'));
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const outdated = outdatedFiles();
    for (const file of outdated) console.error(`${file} is out of date; run \`npm run schema\`.`);
    process.exitCode = outdated.length > 0 ? 1 : 0;
  } else {
    for (const { file, text } of derivedFiles()) writeFileSync(file, text);
  }
}
