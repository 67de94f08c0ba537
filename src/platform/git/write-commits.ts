/** Writes commits in a row, signed where there is a key. */
import { type Identity, committer as ourselves } from '../../model/committer.ts';
import type { NewCommit } from '../../siblings/ports.ts';
import type { GitCommand } from './command.ts';
import { importStream } from './fast-import.ts';
import { createObjects, objectId } from './objects.ts';
import type { Sign, Signer } from './signing.ts';

/** How commits are committed. */
export interface Committing {
  /** Default: the action itself. */
  readonly committer?: Identity | undefined;
  /** Signs every commit. */
  readonly signer?: Signer | undefined;
}

/**
 * The first commit stands on `onto` or, without it, is a root. Yields the ids in order; the blobs named must be
 * in the repository `dir`. `ref` is overwritten and leads to the commits before they are signed.
 */
export type WriteCommits = (
  dir: string,
  ref: string,
  onto: string | undefined,
  commits: readonly NewCommit[],
) => Promise<readonly string[]>;

export function createWriteCommits(
  git: GitCommand,
  { committer = ourselves, signer }: Committing,
): WriteCommits {
  return async (dir, ref, onto, commits) => {
    if (commits.length === 0) return [];
    const { stdout } = await git.local({
      args: ['fast-import', '--quiet', '--force', '--date-format=raw-permissive'],
      dir,
      input: importStream({ ref, onto, commits, committer }),
      what: 'write commits',
    });
    const ids = stdout.toString('latin1').trim().split('\n').map(objectId);
    return signer ? signer.signing((sign) => rewrite(git, dir, ids, sign)) : ids;
  };
}

/** The same commits with signatures; `fast-import` learned to write those long after git 2.39. */
async function rewrite(
  git: GitCommand,
  dir: string,
  ids: readonly string[],
  sign: Sign,
): Promise<readonly string[]> {
  const unsigned = await createObjects(git, dir).read(ids);
  const signed: string[] = [];
  for (const id of ids) {
    const bytes = unsigned.get(id) ?? Buffer.alloc(0);
    const parent = signed.at(-1);
    const commit = parent === undefined ? bytes : withParent(bytes, parent);
    const { stdout } = await git.local({
      args: ['hash-object', '-t', 'commit', '-w', '--stdin'],
      dir,
      input: withSignature(commit, await sign(commit)),
      what: 'write a signed commit',
    });
    signed.push(objectId(stdout.toString('latin1').trim()));
  }
  return signed;
}

/** A commit begins with `tree <id>`, followed by `parent <id>`. */
const PARENT = 'tree '.length + 40 + '\nparent '.length;

function withParent(commit: Buffer, parent: string): Buffer {
  return Buffer.concat([commit.subarray(0, PARENT), Buffer.from(parent), commit.subarray(PARENT + 40)]);
}

/** The signature is the last header; further lines of a header begin with a space. */
function withSignature(commit: Buffer, signature: string): Buffer {
  const end = commit.indexOf('\n\n') + 1;
  const header = `gpgsig ${signature.replaceAll('\n', '\n ')}\n`;
  return Buffer.concat([commit.subarray(0, end), Buffer.from(header), commit.subarray(end)]);
}
