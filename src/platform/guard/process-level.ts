/** The lower level: the same user, with fewer rights, limits, and an environment of its own. */
import type { Enclosure } from './enclosure.ts';
import { limitArguments, threadsOf } from './limits.ts';
import { findTool } from './tools.ts';

/** What an administrator's steps in containers cannot do without. With less than we have, it cannot look into us. */
const capabilities = '-all,+chown,+fowner,+dac_override,+setuid,+setgid';

const start = 'echo 1000 2>/dev/null >/proc/self/oom_score_adj; echo stands >&3; exec 3>&-; exec "$@"';

export async function createProcessLevel(uid = process.getuid?.()): Promise<Enclosure> {
  const setpriv = await findTool('setpriv');
  const prlimit = await findTool('prlimit');
  const isRoot = uid === 0;
  const rights =
    setpriv === undefined
      ? []
      : [
          setpriv,
          '--no-new-privs',
          '--pdeathsig=KILL',
          ...(isRoot ? [`--bounding-set=${capabilities}`, '--inh-caps=-all'] : []),
          '--',
        ];
  return {
    level: 'process',
    seen: (places) => places,
    handOver: async () => {},
    countsProcesses: isRoot || prlimit === undefined,
    invoke: async (places, line, processes, trace) => {
      const most = processes + (uid === undefined || isRoot ? 0 : threadsOf(uid));
      const limits = prlimit === undefined ? [] : [prlimit, ...limitArguments(trace, most), '--'];
      return {
        file: '/bin/sh',
        args: ['-c', start, 'guard', ...rights, ...limits, '/bin/sh', '-c', line],
        cwd: places.root,
      };
    },
  };
}
