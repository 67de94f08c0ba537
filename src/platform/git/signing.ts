/**
 * Signatures in git's SSH format, made by `ssh-keygen`. Source of the format: OpenSSH's PROTOCOL.sshsig and
 * git's gpg-interface; the header is `gpgsig`, the namespace `git`.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SyncError } from '../../model/error.ts';
import { type ProcessResult, runProcess } from '../process.ts';
import { saidWhole } from '../said.ts';

/** The armoured signature of a payload. */
export type Sign = (payload: Uint8Array) => Promise<string>;

export interface Signer {
  /** Rejects with `INPUT_INVALID` unless the key works here and signs the same the same way each time. */
  check(): Promise<void>;
  /** Lends the means to sign; the key is on disk only until `use` has ended. */
  signing<T>(use: (sign: Sign) => Promise<T>): Promise<T>;
}

export interface SignerOptions {
  /** An SSH private key without a passphrase, as text. */
  readonly key: string;
  /** A folder of our own, below `RUNNER_TEMP`. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** ECDSA signatures hold a random number, and those of security keys a counter: no commit would keep its id. */
const steadyKinds: ReadonlySet<string> = new Set(['ssh-ed25519', 'ssh-rsa']);
const cure =
  'Make a key with `ssh-keygen -t ed25519 -N "" -f signing-key`, store the whole file in a secret, and pass that as `signing-key`.';
const ONE_MINUTE = 60_000;
const MAX_OUTPUT = 65_536;

export function createSigner({ key, root, env, signal }: SignerOptions): Signer {
  // Inputs come trimmed and secrets are pasted from anywhere; OpenSSH wants whole lines.
  const text = `${key.replaceAll('\r\n', '\n').trim()}\n`;

  async function withKeyFile<T>(use: (file: string) => Promise<T>): Promise<T> {
    await mkdir(root, { recursive: true });
    const file = join(root, `key-${randomBytes(8).toString('hex')}`);
    try {
      await writeFile(file, text, { mode: 0o600, flag: 'wx' });
      return await use(file);
    } finally {
      await rm(file, { force: true });
    }
  }

  async function keygen(args: readonly string[], input?: Uint8Array): Promise<ProcessResult> {
    const { PATH, SystemRoot } = env;
    const result = await runProcess({
      file: 'ssh-keygen',
      args,
      env: { HOME: root, ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) },
      cwd: root,
      timeout: ONE_MINUTE,
      maxOutput: MAX_OUTPUT,
      ...(input === undefined ? {} : { input }),
      ...(signal === undefined ? {} : { signal }),
    }).catch((cause: unknown) => {
      throw new SyncError(
        'INPUT_INVALID',
        '`signing-key` needs `ssh-keygen`, which this runner does not have.',
        {
          hint: 'Install OpenSSH 8.1 or newer (`openssh-client`) on the runner, or leave `signing-key` out.',
          cause,
        },
      );
    });
    if (result.stopped === 'aborted') throw new SyncError('STOPPED', 'sign commits: stopped');
    return result;
  }

  async function sign(file: string, payload: Uint8Array): Promise<string> {
    const { code, stdout, stderr } = await keygen(['-Y', 'sign', '-n', 'git', '-f', file], payload);
    const signature = stdout.toString('latin1').trim();
    if (code === 0 && /^-----BEGIN SSH SIGNATURE-----\n/.test(signature)) return signature;
    throw new SyncError(
      'INPUT_INVALID',
      `\`ssh-keygen\` cannot sign with \`signing-key\`: ${said(stderr, file)}`,
      {
        hint: `OpenSSH 8.1 or newer is needed. ${cure}`,
      },
    );
  }

  return {
    check: () =>
      withKeyFile(async (file) => {
        const { code, stdout, stderr } = await keygen(['-y', '-P', '', '-f', file]);
        if (code !== 0) throw refusal(said(stderr, file));
        const kind = stdout.toString('latin1').split(' ')[0] ?? '';
        if (!steadyKinds.has(kind)) {
          throw new SyncError(
            'INPUT_INVALID',
            `\`signing-key\` is a key of kind ${kind}: its signatures change each time, and with them the ids of commits.`,
            {
              hint: `Use an Ed25519 or RSA key. ${cure}`,
            },
          );
        }
        await sign(file, Buffer.from('a trial'));
      }),
    signing: (use) => withKeyFile((file) => use((payload) => sign(file, payload))),
  };
}

function refusal(said: string): SyncError {
  if (/passphrase/.test(said)) {
    return new SyncError('INPUT_INVALID', '`signing-key` is protected by a passphrase.', {
      hint: 'Remove it with `ssh-keygen -p -N "" -f signing-key`, and store the key as a secret again.',
    });
  }
  return new SyncError('INPUT_INVALID', `\`signing-key\` is no SSH private key that can be used: ${said}`, {
    hint: `Store the whole file, first and last line included. ${cure}`,
  });
}

/** The last line of what `ssh-keygen` said, without the name of our file. */
function said(stderr: string, file: string): string {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  return saidWhole(line.replaceAll(file, 'the key')) || 'it says nothing';
}
