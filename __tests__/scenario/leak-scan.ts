/** Looks for secret values, in every form they are likely to take, in all that a run gave out. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { gitBytes } from '../../sandbox/git/plumbing.ts';
import type { RunResult } from '../../sandbox/runner/run.ts';
import type { SentBody } from './request-bodies.ts';
import type { ScenarioWorld } from './world.ts';

/** A place and the form that was found in it: never the value itself, for it ends up in a test's log. */
export interface Leak {
  readonly where: string;
  readonly form: string;
}

/** Shorter texts are everywhere. */
const shortest = 4;
const shortestLine = 8;
/** The beginning of a value, as it is left where a text is cut; a longer value is told by less. */
const prefix = 20;

/** Files above this are packs of git or nothing of ours. */
const largestFile = 4 * 1024 * 1024;

/**
 * Scans what a run printed (before masking, but for the commands that ask the runner to mask), its command
 * files, everything it left in `RUNNER_TEMP` and the workspace's folders for state, all requests but their
 * `Authorization`, the caches, and every object and ref of the target.
 */
export function leakScan(world: ScenarioWorld, run: RunResult, secrets: readonly string[]): readonly Leak[] {
  const forms = secrets.flatMap((secret, index) =>
    [secret, ...linesOf(secret)].flatMap((piece, line) =>
      Object.entries(formsOf(piece))
        .filter(([, text]) => text.length >= shortest)
        .map(([form, text]) => ({
          form: `secret ${index + 1}, ${line === 0 ? form : `line ${line}, ${form}`}`,
          text,
        })),
    ),
  );
  const leaks: Leak[] = [];
  const look = (where: string, text: string) => {
    for (const { form, text: needle } of forms) if (text.includes(needle)) leaks.push({ where, form });
  };
  look('stdout and stderr', withoutMaskCommands(run.raw.toString('utf8')));
  look('log', run.log);
  look('annotations', JSON.stringify(run.annotations));
  look('outputs', JSON.stringify(run.outputs));
  const job = dirname(run.workspace);
  for (const folder of [join(job, 'files'), run.temp, join(run.workspace, '.sync')]) {
    for (const file of filesBelow(folder)) look(file.slice(job.length), readFileSync(file, 'latin1'));
  }
  for (const sent of world.bodies) {
    const body = takesValues(sent) ? '' : sent.text();
    look(`request ${sent.number}: ${sent.method} ${sent.address}`, `${sent.headers}${body}`);
    look(`address of request ${sent.number}`, sent.address);
  }
  for (const { key, data } of world.sandbox.cache.entries) {
    look('cache key', key);
    if (data) look('cache entry', unpacked(data).toString('latin1'));
  }
  const { gitDir } = world.target;
  look(
    'objects of the target',
    gitBytes(gitDir, ['cat-file', '--batch-all-objects', '--batch']).toString('latin1'),
  );
  look('refs of the target', gitBytes(gitDir, ['for-each-ref']).toString('latin1'));
  return leaks;
}

/** Cloudflare seals nothing: a value for a Worker or a Pages project goes in the clear, there and nowhere else. */
function takesValues({ method, address }: SentBody): boolean {
  return (
    (method === 'PUT' && /^\/client\/v4\/accounts\/[^/]+\/workers\/scripts\/[^/]+\/secrets$/.test(address)) ||
    (method === 'PATCH' && /^\/client\/v4\/accounts\/[^/]+\/pages\/projects\/[^/]+$/.test(address))
  );
}

/** Lines of which each gives a part of the secret away. */
function linesOf(secret: string): readonly string[] {
  const lines = secret.split('\n').map((line) => line.trim());
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= shortestLine && !/^-{5}/.test(line));
}

/** What a reader could turn back into the value. Base64 at its three alignments, without the uncertain ends. */
function formsOf(secret: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return text.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + bytes.length) * 4) / 3));
  });
  const [aligned = '', second = '', third = ''] = base64;
  return {
    'as it is': secret,
    'its beginning': beginningOf(secret),
    'as bytes': bytes.toString('latin1'),
    base64: aligned,
    'base64, shifted by one': second,
    'base64, shifted by two': third,
    base64url: bytes.toString('base64url'),
    hex: bytes.toString('hex'),
    'upper-case hex': bytes.toString('hex').toUpperCase(),
    'URL-encoded': encodeURIComponent(secret.toWellFormed()),
    'JSON-escaped': JSON.stringify(secret).slice(1, -1),
    reversed: [...secret].reverse().join(''),
  };
}

/**
 * Empty where it is no more than the form that such values have, or all but the whole. A private key's lines hold
 * the public one too, and that stands in each signature.
 */
function beginningOf(secret: string): string {
  if (/^[A-Za-z0-9+/=]{60,76}$/.test(secret)) return '';
  const beginning = secret.slice(0, prefix);
  return secret.length < prefix + 4 || /^-{5}|^\s*[[{]/.test(beginning) ? '' : beginning;
}

function withoutMaskCommands(raw: string): string {
  return raw.replace(/^::add-mask::.*$/gm, '');
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return found
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/objects/') && statSync(file).size <= largestFile);
}

function unpacked(data: Buffer): Buffer {
  for (const unpack of [gunzipSync, zstdDecompressSync]) {
    try {
      return unpack(data);
    } catch {
      // The other one, then.
    }
  }
  return data;
}
