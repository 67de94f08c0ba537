import { runProcess } from '../process.ts';

export interface Checkout {
  readonly workspace: string;
  /** The commit that the run is for. */
  readonly sha: string;
  /** The job's. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether what is checked out is that commit, and no file of it was altered since. */
export async function isOwnCheckout({ workspace, sha, env }: Checkout): Promise<boolean> {
  const head = await git('rev-parse', 'HEAD');
  if (sha === '' || head?.code !== 0 || head.stdout.toString('utf8').trim() !== sha) return false;
  const difference = await git('diff', '--quiet', '--no-ext-diff', '--ignore-submodules', 'HEAD', '--');
  return difference?.code === 0;

  function git(...args: readonly string[]) {
    // The folder may belong to another user, as it does for jobs in containers; nothing of its configuration is run.
    const settings = ['safe.directory=*', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'];
    return runProcess({
      file: 'git',
      args: [...settings.flatMap((one) => ['-c', one]), ...args],
      cwd: workspace,
      env: {
        ...(env.PATH !== undefined && { PATH: env.PATH }),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_OPTIONAL_LOCKS: '0',
      },
      timeout: 30_000,
      maxOutput: 4096,
    }).catch(() => undefined);
  }
}
