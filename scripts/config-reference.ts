import type { core } from 'zod/mini';

type Schema = core.JSONSchema.BaseSchema;

const begin = '<!-- reference: written by `npm run schema` -->';
const end = '<!-- end of reference -->';

/** The document with its reference replaced. */
export function withReference(document: string, reference: string): string {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`no place for the reference: ${begin}`);
  return `${before}${begin}\n\n${reference}\n${end}${after}`;
}

/** A table of keys for each mapping, in Markdown. */
export function referenceOf(schema: Schema): string {
  return tables(schema, '').join('\n');
}

function tables(schema: Schema, name: string, description = schema.description): string[] {
  const keys = [
    ...Object.entries(schema.properties ?? {}).map(([key, value]) => [key, objectOf(value)] as const),
    ...(isOpen(schema) ? [[anyName, objectOf(schema.additionalProperties)] as const] : []),
  ];
  const rows = keys.map(([key, value]) => row(key, value, schema.required?.includes(key) ?? false));
  const title = name === '' ? 'The file' : `\`${name}\``;
  const text = [
    `### ${title}\n`,
    ...(description === undefined ? [] : [`${description}\n`]),
    '| Key | Type | Default | Meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  return [text, ...keys.flatMap(([key, value]) => nested(value, name === '' ? key : `${name}.${key}`))];
}

/** Stands for a key that the writer of the file chooses. */
const anyName = '<name>';

function isOpen(schema: Schema): boolean {
  return Object.keys(objectOf(schema.additionalProperties)).length > 0;
}

function nested(schema: Schema, name: string): string[] {
  const mapping = nestedMapping(schema);
  if (mapping !== undefined) return tables(mapping, name, schema.description);
  return formsOf(schema)
    .filter(isOpen)
    .flatMap((form) => {
      return nested(objectOf(form.additionalProperties), `${name}.${anyName}`);
    });
}

/** The form of a value, or of its items, that has keys of its own. */
function nestedMapping(schema: Schema): Schema | undefined {
  return formsOf(schema).find((form) => form.properties !== undefined);
}

/** All that a value, or an entry of it, may look like. */
function formsOf(schema: Schema): Schema[] {
  const items = objectOf(schema.items as Schema | undefined);
  return [
    schema,
    ...(schema.anyOf ?? []).flatMap((form) => formsOf(objectOf(form))),
    ...(schema.items === undefined ? [] : formsOf(items)),
  ];
}

function row(key: string, schema: Schema, required: boolean): string {
  const standard = required ? '**required**' : defaultOf(schema);
  const cells = [`\`${key}\``, typeOf(schema), standard, schema.description ?? ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function defaultOf(schema: Schema): string {
  const value = schema.default;
  if (value === undefined) return 'none';
  if (value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : `\`[${value.join(', ')}]\``;
  if (typeof value === 'object') return nestedMapping(schema) === undefined ? 'none' : 'see below';
  return `\`${String(value)}\``;
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf !== undefined) return schema.anyOf.map((form) => typeOf(objectOf(form))).join(', or ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(', or ');
  switch (schema.type) {
    case 'string':
      return schema.maxLength === undefined ? 'text' : `text (≤ ${schema.maxLength})`;
    case 'integer':
      return `whole number (${schema.minimum}–${schema.maximum})`;
    case 'number':
      return schema.minimum === undefined ? 'number' : `number (${schema.minimum}–${schema.maximum})`;
    case 'boolean':
      return '`true` or `false`';
    case 'null':
      return 'empty';
    case 'array':
      return `list${schema.maxItems === undefined ? '' : ` (≤ ${schema.maxItems})`} of ${typeOf(objectOf(schema.items as Schema | undefined))}`;
    default:
      return schema.maxProperties === undefined ? 'mapping' : `mapping (≤ ${schema.maxProperties})`;
  }
}

function objectOf(schema: Schema | boolean | undefined): Schema {
  return typeof schema === 'object' ? schema : {};
}
