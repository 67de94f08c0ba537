/** Which bundle is measured: `dist/` as committed, unless `--dist` names another folder. */
import { resolve } from 'node:path';

let folder = resolve(import.meta.dirname, '..', 'dist');

export function useBundle(path: string): void {
  folder = resolve(path);
}

export function bundleFolder(): string {
  return folder;
}

export function program(): string {
  return resolve(folder, 'index.js');
}
