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
  const keys = Object.entries(schema.properties ?? {}).map(([key, value]) => [key, objectOf(value)] as const);
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

function nested(schema: Schema, name: string): string[] {
  const mapping = nestedMapping(schema);
  return mapping === undefined ? [] : tables(mapping, name, schema.description);
}

/** The form of a value, or of its items, that has keys of its own. */
function nestedMapping(schema: Schema): Schema | undefined {
  const forms = [schema, ...(schema.anyOf ?? []).map(objectOf), ...itemForms(schema)];
  return forms.find((form) => form.properties !== undefined);
}

function itemForms(schema: Schema): Schema[] {
  const items = objectOf(schema.items as Schema | undefined);
  return [items, ...(items.anyOf ?? []).map(objectOf)];
}

function row(key: string, schema: Schema, required: boolean): string {
  const standard = required ? '**required**' : defaultOf(schema);
  const cells = [`\`${key}\``, typeOf(schema), standard, schema.description ?? ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function defaultOf(schema: Schema): string {
  const value = schema.default;
  if (value === undefined) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : `\`[${value.join(', ')}]\``;
  if (typeof value === 'object') return nestedMapping(schema) === undefined ? 'none' : 'see below';
  return `\`${String(value)}\``;
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf !== undefined) return schema.anyOf.map((form) => typeOf(objectOf(form))).join(', or ');
  switch (schema.type) {
    case 'string':
      return schema.maxLength === undefined ? 'text' : `text (≤ ${schema.maxLength})`;
    case 'integer':
      return `whole number (${schema.minimum}–${schema.maximum})`;
    case 'number':
      return `number (${schema.minimum}–${schema.maximum})`;
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return `list${schema.maxItems === undefined ? '' : ` (≤ ${schema.maxItems})`} of ${typeOf(itemForms(schema)[0] ?? {})}`;
    default:
      return schema.maxProperties === undefined ? 'mapping' : `mapping (≤ ${schema.maxProperties})`;
  }
}

function objectOf(schema: Schema | boolean | undefined): Schema {
  return typeof schema === 'object' ? schema : {};
}
