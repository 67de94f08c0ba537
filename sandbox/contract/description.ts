/**
 * The part of GitHub's published OpenAPI description that the sandbox serves. The whole file is 13 MB,
 * so the part is cut out once and kept in the temporary folder, keyed by the package's version.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Document } from 'openapi-backend';

/** `GET /repos/{owner}/{repo}` and so on, spelt as the description spells them. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const PACKAGE = '@octokit/openapi';
const METHODS = new Set(['get', 'put', 'post', 'patch', 'delete']);
const PROSE = new Set(['examples', 'example', 'description', 'x-github', 'externalDocs']);
/** Changes with this file, so that an older cut is not taken for a new one. */
const FORMAT = 5;

/** Schemas are compiled once for all operations, so they refer to each other by this id. */
export const SCHEMAS_ID = 'github';

/** The description of `endpoints` alone, with the schemas that they refer to. */
export function describe(endpoints: readonly Endpoint[]): Document {
  const file = cacheFile(endpoints);
  const cached = readCached(file);
  if (cached) return cached;
  const require = createRequire(import.meta.url);
  const whole = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/generated/api.github.com.json`), 'utf8'));
  const part = cut(whole, endpoints);
  writeCache(file, part);
  return part as unknown as Document;
}

function cut(whole: JsonObject, endpoints: readonly Endpoint[]): JsonObject {
  const components = whole.components as JsonObject;
  const schemas: JsonObject = {};
  const paths: JsonObject = {};
  for (const { method, path } of endpoints) {
    const item = (whole.paths as JsonObject)[path] as JsonObject | undefined;
    const operation = item?.[method.toLowerCase()];
    if (!operation || !METHODS.has(method.toLowerCase())) {
      throw new Error(`${method} ${path} is not in GitHub's description`);
    }
    const described = closeBody(tidy(operation, components, schemas) as JsonObject);
    paths[path] = { ...(paths[path] as JsonObject | undefined), [method.toLowerCase()]: described };
  }
  return { openapi: whole.openapi ?? '3.0.3', info: whole.info ?? {}, paths, components: { schemas } };
}

/**
 * Drops prose, puts parameters and answers where they are referred to, and gathers schemas. `nullable`
 * becomes what the validator understands: null among the values of an `enum`, or one more alternative.
 */
function tidy(node: Json, components: JsonObject, schemas: JsonObject, isNameMap = false): Json {
  if (Array.isArray(node)) return node.map((item) => tidy(item, components, schemas));
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return follow(node.$ref, components, schemas);
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(node)) {
    if (!isNameMap && PROSE.has(key)) continue;
    kept[key] = tidy(value, components, schemas, !isNameMap && key === 'properties');
  }
  return isNameMap ? kept : spellNull(kept);
}

function follow(reference: string, components: JsonObject, schemas: JsonObject): Json {
  const [kind = '', name = ''] = reference.slice('#/components/'.length).split('/');
  const target = (components[kind] as JsonObject)[name] ?? null;
  if (kind !== 'schemas') return tidy(target, components, schemas);
  if (schemas[name] === undefined) {
    schemas[name] = true;
    schemas[name] = tidy(target, components, schemas);
  }
  return { $ref: `${SCHEMAS_ID}#/components/schemas/${name}` };
}

function spellNull(schema: JsonObject): JsonObject {
  if (schema.nullable !== true) return schema;
  const { nullable, ...rest } = schema;
  if (rest.type === undefined) return { anyOf: [rest, { enum: [null] }] };
  const { enum: values } = rest;
  return Array.isArray(values) ? { ...rest, nullable, enum: [...values, null] } : schema;
}

/** GitHub ignores body fields that it does not know; here they are off the contract. */
function closeBody(operation: JsonObject): JsonObject {
  const body = operation.requestBody as
    | { content?: { 'application/json'?: { schema?: JsonObject } } }
    | undefined;
  const schema = body?.content?.['application/json']?.schema;
  if (schema?.properties && schema.additionalProperties === undefined) schema.additionalProperties = false;
  return operation;
}

function cacheFile(endpoints: readonly Endpoint[]): string {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), 'utf8'));
  const key = createHash('sha256')
    .update(JSON.stringify([FORMAT, version, endpoints]))
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), 'sync-action-sandbox', `openapi-${version}-${key}.json`);
}

function readCached(file: string): Document | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** By rename, because test processes start at the same time. */
function writeCache(file: string, part: JsonObject): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(part));
  renameSync(draft, file);
}
