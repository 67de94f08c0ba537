/**
 * Builds `dist/` from the compiled sources: ncc bundles, esbuild minifies every chunk (ncc's own minifier
 * takes only the entry). The same sources give the same bytes.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { transform } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? join(root, 'dist');

const { code, assets } = await ncc(join(root, 'build/main.js'), {
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
