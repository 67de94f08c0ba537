/**
 * Says what to do where `npm ci` has not been run, or has failed: without it the machine's own Node runs, which
 * may not take TypeScript. Plain JavaScript, so that any Node can say it.
 */
import { existsSync } from 'node:fs';

// npm writes it last.
if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) {
  console.error('The packages are not installed: run `npm ci` first, and read its errors if it fails.');
  process.exit(1);
}
