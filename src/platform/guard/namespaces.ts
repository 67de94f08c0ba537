/** The upper level: namespaces of its own, so that nothing is there but what a command needs. */
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runProcess } from '../process.ts';
import type { Enclosure, TreePlaces } from './enclosure.ts';
import { limitArguments, threadsOf } from './limits.ts';
import { inside, mountProgram } from './mounts.ts';
import { findTool } from './tools.ts';
import type { View } from './view.ts';

/** An administrator's commands run as nobody: in namespaces, too, the owner of the system's files stays their owner. */
const nobody = 65_534;

export async function createNamespaces(view: View, uid = process.getuid?.()): Promise<Enclosure | undefined> {
  const [unshare, setpriv, prlimit, pivot] = await Promise.all(
    ['unshare', 'setpriv', 'prlimit', 'pivot_root'].map(findTool),
  );
  if (!unshare || !setpriv || !prlimit || !pivot || uid === undefined) return undefined;
  const isRoot = uid === 0;

  /** Once the file system stands: the rights to change it are given up, for good. */
  function lastly(limits: readonly string[]): readonly string[] {
    if (isRoot) {
      const user = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
      const rights = ['--bounding-set=-all', '--inh-caps=-all', '--ambient-caps=-all', '--no-new-privs'];
      return [prlimit ?? '', ...limits, '--', setpriv ?? '', ...user, ...rights, '--'];
    }
    // A user namespace in the user namespace, which has no say over the mounts, and one's own id back.
    const back = ['--user', `--map-user=${uid}`, `--map-group=${process.getgid?.() ?? uid}`, '--'];
    return [unshare ?? '', ...back, prlimit ?? '', ...limits, '--', setpriv ?? '', '--no-new-privs', '--'];
  }

  return {
    level: 'namespaces',
    seen: () => inside,
    countsProcesses: false,
    handOver: async ({ root, home, tmp }) => {
      if (isRoot) await own([root, home, tmp]);
    },
    invoke: async (places, line, processes, trace) => {
      const top = await emptyTop(places);
      const most = processes + threadsOf(isRoot ? nobody : uid);
      const program = [
        // One more user namespace is made below, and then never another.
        ...(isRoot ? [] : ['echo 1 2>/dev/null >/proc/sys/user/max_user_namespaces || :']),
        mountProgram({ view, places, top, isRoot }),
        'echo stands >&3; exec 3>&-; set +e',
        // Not in the place of this shell: the first process of a namespace is none that a program expects to be.
        '"$@"; exit $?',
      ].join('\n');
      const spaces = ['--mount', '--pid', '--ipc', '--uts', '--fork', '--kill-child'];
      return {
        file: setpriv,
        args: [
          ...['--pdeathsig=KILL', '--', unshare, ...spaces, ...(isRoot ? [] : ['--user', '--map-root-user'])],
          ...['--', '/bin/sh', '-c', program, 'guard'],
          ...lastly(limitArguments(trace, most)),
          ...['/bin/sh', '-c', line],
        ],
        cwd: '/',
      };
    },
  };
}

async function emptyTop({ root }: TreePlaces): Promise<string> {
  const top = join(dirname(root), 'top');
  await mkdir(top, { recursive: true });
  return top;
}

async function own(folders: readonly string[]): Promise<void> {
  await runProcess({
    file: 'chown',
    args: ['-hR', `${nobody}:${nobody}`, '--', ...folders],
    env: { PATH: '/usr/bin:/bin' },
    timeout: 300_000,
    maxOutput: 65_536,
  });
  for (const folder of folders) await chmod(folder, 0o755);
}
