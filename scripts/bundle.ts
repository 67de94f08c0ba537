/**
 * Builds `dist/` from the compiled sources: ncc bundles, esbuild minifies every chunk (ncc's own minifier
 * takes only the entry). The same sources give the same bytes.
 *
 * `node scripts/bundle.ts [target folder] [folder of the compiled sources]`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ncc from '@vercel/ncc';
import { build, type Plugin, transform } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [target = join(root, 'dist'), compiled = join(root, 'build')] = process.argv.slice(2);

const azure = '@azure/storage-blob';
const azureOnDemand = join(import.meta.dirname, 'azure-on-demand.js');
await writeFile(join(compiled, 'platform/cache/azure.js'), `export { BlockBlobClient } from '${azure}';\n`);
const inlined = new Set<string>();
const apart = [
  'platform/runner.js',
  'platform/cache/client.js',
  'platform/cache/azure.js',
  'platform/linear/sdk.js',
];
for (const file of apart) {
  for (const input of await dropUncalled(join(compiled, file))) inlined.add(input);
}
if (!inlined.has(relative(process.cwd(), azureOnDemand)))
  throw new Error(`nobody asks for ${azure} any more`);
const { code, assets } = await ncc(join(compiled, 'main.js'), {
  minify: false,
  cache: false,
  quiet: true,
  license: 'licenses.txt',
});
const files = new Map<string, string | Buffer>([['index.js', code]]);
for (const [name, asset] of Object.entries(assets)) files.set(name, asset.source);
files.set('licenses.txt', `${files.get('licenses.txt') ?? ''}${licensesOf(inlined)}`);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const [name, content] of files) {
  const isScript = /\.(js|mjs|cjs)$/.test(name);
  const path = join(target, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, isScript ? await minified(basename(name), content.toString()) : content);
}
const pkg = await readFile(join(target, 'package.json'), 'utf8').catch(() => undefined);
if (pkg === undefined) await writeFile(join(target, 'package.json'), '{"type":"module"}\n');

/**
 * The toolkit's packages bring much that nobody here calls: `@actions/core` an OIDC client, both it and
 * `@actions/cache` an HTTP client with undici, for proxies that only `@actions/github` asks it for. They do
 * not say that importing them does nothing, so a bundler keeps it all; nor does Linear's package, of which one request
 * is sent. Told so, esbuild drops it: a run that
 * only prints an error starts in half the time, and an idle one loads half as much.
 */
async function dropUncalled(file: string): Promise<readonly string[]> {
  const onlyCalled: Plugin = {
    name: 'only-called',
    setup: ({ onResolve, onLoad, resolve }) => {
      onResolve({ filter: /^undici$/ }, () => ({
        path: 'undici',
        namespace: 'uncalled',
        sideEffects: false,
      }));
      onLoad({ filter: /./, namespace: 'uncalled' }, ({ path }) => ({
        contents: `export class ProxyAgent { constructor() { throw new Error('${path} is not in this bundle'); } }`,
      }));
      // Asked for by the cache's client: on demand. By what stands in for it: the library, as a chunk of its own.
      onResolve({ filter: /^@azure\/storage-blob$/ }, ({ importer, kind }) => {
        if (importer === azureOnDemand) return { path: './azure.js', external: true };
        return importer.includes('@actions') && kind === 'import-statement'
          ? { path: azureOnDemand }
          : undefined;
      });
      // Each document of Linear's is an object of a class, and a bundler cannot know that making one does nothing.
      onLoad({ filter: /@linear[\\/]sdk[\\/].*\.mjs$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replaceAll(
          /= (?=new TypedDocumentString\()/g,
          '= /* @__PURE__ */ ',
        ),
      }));
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === 'resolved') return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
        // CommonJS is left to ncc, which knows what to do with its `require`.
        const external = found.external || !isModule(found.path);
        return { ...found, external, sideEffects: false };
      });
    },
  };
  const { metafile } = await build({
    metafile: true,
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    plugins: [onlyCalled],
  });
  return Object.keys(metafile.inputs);
}

/** Of the packages that esbuild took in and ncc never saw, in ncc's form; a text that several have stands there once. */
function licensesOf(inputs: ReadonlySet<string>): string {
  const folders = new Set(
    [...inputs].flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  );
  const packages = [...folders].toSorted().map((folder) => {
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return {
      name,
      text: `${license}\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8')}`,
    };
  });
  return [...Map.groupBy(packages, ({ text }) => text)]
    .map(([text, some]) => `\n${some.map(({ name }) => name).join('\n')}\n${text}`)
    .join('');
}

/** Also where a package of CommonJS keeps its modules in a folder beside it. */
function isModule(file: string): boolean {
  const home = findPackageJSON(pathToFileURL(file));
  if (home === undefined) return file.endsWith('.mjs');
  const { type, module } = JSON.parse(readFileSync(home, 'utf8'));
  const modules = module === undefined ? undefined : join(dirname(home), dirname(module), sep);
  return file.endsWith('.mjs') || type === 'module' || (modules !== undefined && file.startsWith(modules));
}

async function minified(name: string, source: string): Promise<string> {
  const { code: small } = await transform(source, {
    minify: true,
    format: 'esm',
    target: 'node24',
    sourcefile: name,
    legalComments: 'none',
    charset: 'ascii',
  });
  return small;
}
