/**
 * Builds `dist/` from the compiled sources: ncc bundles, esbuild minifies every chunk (ncc's own minifier
 * takes only the entry). The same sources give the same bytes.
 *
 * `node scripts/bundle.ts [target folder] [folder of the compiled sources]`
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { build, type Plugin, transform } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [target = join(root, 'dist'), compiled = join(root, 'build')] = process.argv.slice(2);

await dropUncalled(join(compiled, 'platform/runner.js'));
const { code, assets } = await ncc(join(compiled, 'main.js'), {
  minify: false,
  cache: false,
  quiet: true,
  license: 'licenses.txt',
});
const files = new Map<string, string | Buffer>([['index.js', code]]);
for (const [name, asset] of Object.entries(assets)) files.set(name, asset.source);

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
 * `@actions/core` brings an OIDC client, and with it an HTTP client that is ten times the rest. Nobody here
 * calls it, but its package does not say that importing it does nothing, so a bundler keeps it. Told so,
 * esbuild drops it, and a run that only prints an error starts in half the time.
 */
async function dropUncalled(file: string): Promise<void> {
  const withoutSideEffects: Plugin = {
    name: 'without-side-effects',
    setup: ({ onResolve, resolve }) => {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === 'resolved') return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
        return { ...found, sideEffects: false };
      });
    },
  };
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    plugins: [withoutSideEffects],
  });
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
