/** Objects of one bare repository: what is missing, what blobs hold. */
import { SyncError } from '../../model/error.ts';
import type { GitCommand } from './command.ts';

const ID = /^[0-9a-f]{40}$/;

/** Refuses what is no full object id, so that no name of a sibling is ever taken for an option or a range. */
export function objectId(text: string): string {
  if (!ID.test(text))
    throw new SyncError('GIT_FAILED', `${JSON.stringify(text.slice(0, 60))} is no object id`);
  return text;
}

export interface Objects {
  /** Which of `names` (ids, or `id^{tree}`) are not here, in their order. */
  missing(names: readonly string[]): Promise<readonly string[]>;
  /** Contents of blobs by id. One that is not here is an error, never a fetch. */
  read(oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

export function createObjects(git: GitCommand, dir: string): Objects {
  async function missing(names: readonly string[]): Promise<readonly string[]> {
    if (names.length === 0) return [];
    const { stdout } = await git.local({
      args: ['cat-file', '--batch-check=%(objectname)', '--buffer'],
      dir,
      input: `${names.join('\n')}\n`,
      what: 'look for objects',
    });
    return stdout
      .toString('latin1')
      .split('\n')
      .filter((line) => line.endsWith(' missing'))
      .map((line) => line.slice(0, -' missing'.length));
  }

  async function read(oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const wanted = [...new Set(oids)].map(objectId);
    if (wanted.length === 0) return new Map();
    const { stdout } = await git.local({
      args: ['cat-file', '--batch', '--buffer'],
      dir,
      input: `${wanted.join('\n')}\n`,
      what: 'read blobs',
    });
    return parseBatch(stdout);
  }

  return { missing, read };
}

/** Reads `<id> <type> <size>\n<content>\n` again and again. */
function parseBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    const [oid = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type === 'missing' || size === undefined) {
      throw new SyncError('GIT_FAILED', `the blob ${oid} was not fetched`);
    }
    const start = end + 1;
    blobs.set(oid, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}
