/** A program of the bench in a process of its own, that does its work again for each line it is sent. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

export interface Worker {
  /** Milliseconds. */
  once(): Promise<number>;
  /** After its first round; what later rounds leave to be collected is no need of one. */
  peakBytes(): number;
  /** Resident before its first round, where it says so. */
  bytesBefore(): number;
  end(): Promise<void>;
}

/** `source`: beside this file. It answers each line with milliseconds, the most bytes ever resident, and those before. */
export async function startWorker(source: string, folder: string, args: readonly string[]): Promise<Worker> {
  const program = join(folder, `${basename(source, '.ts')}.mjs`);
  // Bundled, as the action is: stripping types would take more memory than the work.
  await build({
    entryPoints: [join(import.meta.dirname, source)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  let first: { readonly peak: number; readonly before: number } | undefined;
  return {
    peakBytes: () => first?.peak ?? Number.NaN,
    bytesBefore: () => first?.before ?? Number.NaN,
    async once(): Promise<number> {
      child.stdin.write('again\n');
      const { value, done } = await lines.next();
      if (done) throw new Error('the reading process ended');
      const [milliseconds, peak, before] = String(value).split(' ').map(Number);
      first ??= { peak: peak ?? Number.NaN, before: before ?? Number.NaN };
      return milliseconds ?? Number.NaN;
    },
    async end(): Promise<void> {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}
