import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SyncError } from '../model/error.ts';
import type { GitHubClient } from './github/client.ts';
import { statusOf } from './github/client.ts';
import type { Job } from './job.ts';
import { isTrustedEvent } from './trusted-events.ts';

/** More than the loader takes; it says what is wrong with a file that is too large. */
const bytesRead = 1024 * 1024;

/**
 * The bytes of the configuration: from the checkout where there is one, else through the API.
 * Throws `CONFIG_MISSING`.
 */
export async function readConfigFile(
  path: string,
  job: Job,
  client: () => Promise<GitHubClient>,
): Promise<Uint8Array> {
  // Where somebody else may have chosen what is checked out, the default branch alone counts.
  const isTrusted = isTrustedEvent(job.eventName);
  if (isTrusted && (await exists(join(job.workspace, '.git')))) return readLocal(path, job);
  return readRemote(path, job, isTrusted ? job.sha : undefined, await client());
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readLocal(path: string, job: Job): Promise<Uint8Array> {
  try {
    const file = await open(join(job.workspace, path), 'r');
    try {
      if (!(await file.stat()).isFile()) throw missing(path, 'is not a file in the checkout');
      const { buffer, bytesRead: length } = await file.read({
        buffer: Buffer.alloc(bytesRead),
        length: bytesRead,
      });
      return buffer.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SyncError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw missing(path, 'does not exist in the checkout');
    throw new SyncError(
      'CONFIG_UNREADABLE',
      `The configuration ${path} cannot be opened: ${code ?? error}.`,
      {
        cause: error,
      },
    );
  }
}

async function readRemote(
  path: string,
  job: Job,
  ref: string | undefined,
  client: GitHubClient,
): Promise<Uint8Array> {
  const [owner = '', repo = ''] = job.repository.split('/');
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path,
      ...(ref ? { ref } : {}),
    });
    if (!Array.isArray(data) && data.type === 'file' && 'content' in data) {
      // Of a file of more than 1 MB GitHub sends all but the content.
      if (data.content === '' && data.size > 0) throw tooLarge(path, data.size);
      return Buffer.from(data.content, 'base64');
    }
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
  throw missing(path, `does not exist in ${job.repository}${ref ? '' : ' on its default branch'}`);
}

function tooLarge(path: string, bytes: number): SyncError {
  return new SyncError('CONFIG_UNREADABLE', `The configuration \`${path}\` is too large: ${bytes} bytes.`, {
    hint: 'Keep it below 256 KiB.',
  });
}

function missing(path: string, why: string): SyncError {
  return new SyncError('CONFIG_MISSING', `The configuration \`${path}\` ${why}.`, {
    hint: `Create \`${path}\` (\`siblings: [owner/repo]\` is enough to begin), or name another file with the \`config\` input.`,
  });
}
