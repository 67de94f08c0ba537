/** What hostile code does. Each case says what must be true whatever the level. */
import type { CommandResult, WrittenFile } from '../../src/prove/ports.ts';
import type { TreeFile } from './repository.ts';

export interface Place {
  readonly job: string;
  readonly home: string;
  readonly git: string;
  readonly temp: string;
  readonly workspace: string;
  /** A number that stands in the arguments of processes that are to be left behind. */
  readonly tag: string;
  readonly port: number;
}

export interface Hostile {
  readonly does: string;
  readonly line: (place: Place) => string;
  readonly files?: Readonly<Record<string, TreeFile>>;
  /** Milliseconds. */
  readonly timeout?: number;
  /** A file read after the command. */
  readonly report?: string;
  /** What the result shows beside tokens, files, processes and ports, which are looked at always. */
  readonly shows?: (result: CommandResult, report: WrittenFile | undefined) => boolean;
  /** Why this is not held at the level of processes; it is not run there. */
  readonly notAtProcess?: string;
}

const sameUser = 'it runs as the same user';
const all = (path: string) => `for p in /proc/[0-9]*; do cat $p/${path} 2>/dev/null | tr '\\0' '\\n'; done`;
const ended = (why: CommandResult['ended']) => (result: CommandResult) => result.ended === why;
const refused = (why: string) => (_: CommandResult, report: WrittenFile | undefined) =>
  report?.kind === 'refused' && report.why === why;

/** Prints what looks like a token of this test in any memory that it can open. */
const memoryReader = `
const fs = require('fs');
for (const pid of fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name) && Number(name) !== process.pid)) {
  try {
    const memory = fs.openSync('/proc/' + pid + '/mem', 'r');
    for (const line of fs.readFileSync('/proc/' + pid + '/maps', 'latin1').split('\\n')) {
      const [, from, to, mode] = /^(\\w+)-(\\w+) (\\S+)/.exec(line) ?? [];
      const size = Number('0x' + to) - Number('0x' + from);
      if (!mode?.startsWith('rw') || size > 1 << 26) continue;
      const bytes = Buffer.alloc(size);
      try { fs.readSync(memory, bytes, 0, size, Number('0x' + from)); } catch { continue; }
      console.log(pid, String(bytes.toString('latin1').match(/tok_\\w+_[0-9a-f]{24}/g)));
    }
  } catch (error) { console.log(pid, error.code); }
}`;

const listener = (port: number) =>
  `node -e "require('net').createServer().listen(${port}, '127.0.0.1')" </dev/null >/dev/null 2>&1 &`;

export const hostile: readonly Hostile[] = [
  { does: 'prints its environment', line: () => 'env; export; cat /proc/self/environ' },
  {
    does: 'reads the environment of every process',
    line: () => `cat /proc/$PPID/environ; ${all('environ')}; ${all('cmdline')}`,
    notAtProcess: sameUser,
  },
  {
    does: 'reads the memory of every process',
    files: { 'memory.js': memoryReader },
    line: () => 'node memory.js; cat /proc/$PPID/mem',
    notAtProcess: sameUser,
  },
  {
    does: 'traces its parent and writes to its memory',
    line: () =>
      'strace -p $PPID -o trace & gdb -p $PPID --batch; dd if=/dev/zero of=/proc/$PPID/mem bs=1 count=1; sleep 0.3; kill %1; cat trace',
    timeout: 20_000,
    notAtProcess: sameUser,
  },
  {
    does: 'reads files with tokens in the home folder, the temporary one and the work space',
    line: ({ job, home, temp, workspace }) =>
      `cat ${home}/.netrc ${home}/.npmrc ${home}/.gitconfig ${workspace}/.git/config ${temp}/event.json ${job}/.credentials; grep -rsh tok_ ${job} $HOME/.. ~root /root /home; git config --list`,
    notAtProcess: sameUser,
  },
  {
    does: 'goes through the folders of other processes',
    line: () => 'for p in /proc/[0-9]*; do grep -rsh tok_ $p/cwd/ $p/root/home; ls $p/fd; done',
    timeout: 20_000,
    notAtProcess: sameUser,
  },
  {
    does: "writes the runner's files of commands",
    line: ({ temp }) =>
      `for f in ${temp}/_runner_file_commands/*; do echo PATH=/evil >>$f; done; echo A=b >>"$GITHUB_ENV"; echo x >>"$GITHUB_OUTPUT"`,
    notAtProcess: sameUser,
  },
  {
    does: 'looks for descriptors that were left open',
    line: () => 'ls -l /proc/self/fd',
    shows: ({ stdout }) =>
      [...stdout.matchAll(/ (\d+) -> (.*)$/gm)].every(
        ([, number, target]) => Number(number) < 3 || target === '/dev/null' || target?.startsWith('/proc/'),
      ),
  },
  {
    does: 'leaves a daemon in a session of its own, without environment, at the top folder',
    line: ({ tag }) =>
      `setsid sh -c '(cd /; exec env -i sleep ${tag} </dev/null >/dev/null 2>&1) & (cd /; exec setsid env -i sleep ${tag} </dev/null >/dev/null 2>&1) &'; sleep 0.2; echo done`,
    shows: ({ code }) => code === 0,
  },
  {
    does: 'leaves a daemon that ignores signals and keeps the pipes open',
    line: ({ tag }) => `(trap '' TERM HUP INT; setsid sh -c "sleep ${tag}; sleep ${tag}") & echo done`,
    shows: ({ code, stdout }) => code === 0 && stdout === 'done\n',
  },
  {
    does: 'is a fork bomb',
    line: ({ tag }) => `f() { f & f & sleep ${tag}; }; f; sleep ${tag}`,
    timeout: 3000,
    shows: ({ code }) => code !== 0,
  },
  {
    does: 'fills the disk with one file',
    line: () => 'dd if=/dev/zero of=big bs=1M 2>/dev/null; sleep 30',
    shows: ended('disk'),
  },
  {
    does: 'fills the disk with many files',
    line: () =>
      'for i in 1 2 3 4 5 6; do dd if=/dev/zero of=$TMPDIR/big$i bs=1M count=10 2>/dev/null; done; sleep 30',
    shows: ended('disk'),
  },
  {
    does: 'prints a gigabyte',
    line: () => 'yes | head -c 1073741824',
    shows: (result) => result.ended === 'output' && result.stdout.length < 5_000_000 && result.cut,
  },
  {
    does: 'prints escape sequences and workflow commands',
    line: () =>
      "printf '\\033[2J\\033]0;x\\007::set-env name=A::b\\n::add-mask::x\\n'; echo '::error::x' >&2",
    shows: ({ stdout }) => stdout.includes('::set-env'),
  },
  {
    does: 'never ends and ignores signals',
    line: ({ tag }) => `trap '' TERM INT HUP QUIT; while :; do sleep ${tag}; done`,
    timeout: 700,
    shows: ended('timeout'),
  },
  {
    does: 'stops itself and its group',
    line: () => 'kill -STOP 0',
    timeout: 700,
    shows: ended('timeout'),
  },
  {
    does: 'kills its parent',
    line: () => 'kill -9 $PPID; kill -TERM $PPID; kill -9 1; sleep 0.2; echo lives',
    notAtProcess: sameUser,
  },
  {
    does: 'kills all that it can',
    line: () => 'kill -9 -1; sleep 0.2; echo lives',
    notAtProcess: sameUser,
  },
  {
    does: 'stops all that it can',
    line: () => 'kill -STOP -1; sleep 0.2; echo lives',
    notAtProcess: sameUser,
  },
  {
    does: 'changes the files of its tree, for the next one to find',
    line: () => 'echo evil >first.txt; echo evil >$HOME/.npmrc; echo evil >$TMPDIR/evil; chmod 000 .',
    files: { 'first.txt': 'good\n' },
  },
  {
    does: "writes to the action's repository",
    line: ({ git }) =>
      `for r in ${git}/*.git; do echo '[core] hooksPath=/evil' >>$r/config; mkdir -p $r/hooks; echo evil >$r/hooks/post-checkout; echo /evil >>$r/objects/info/alternates; done; find / -name HEAD -path '*target-1.git*' 2>/dev/null`,
    notAtProcess: sameUser,
    shows: ({ stdout }) => stdout === '',
  },
  {
    does: 'leaves a server that listens',
    line: ({ port }) => `${listener(port)} (cd /; setsid sh -c '${listener(port + 1)}'); sleep 0.5`,
  },
  {
    does: 'writes outside of its tree',
    line: ({ job, home, tag }) =>
      `for d in / /etc /usr/local /opt /var/tmp /tmp /dev/shm /run ${job} ${home} ~root .. ../..; do echo x >$d/guard-${tag}; done; rm -rf ${home} ${job}`,
    notAtProcess: sameUser,
  },
  {
    does: 'puts a link to its environment where its report should be',
    line: () => 'ln -s /proc/self/environ report.json',
    report: 'report.json',
    shows: refused('symbolic link'),
  },
  {
    does: 'puts a link to a token where its report should be',
    line: ({ home }) => `ln -s ${home}/.netrc report.json`,
    report: 'report.json',
    shows: refused('symbolic link'),
  },
  {
    does: 'puts a second name of a token where its report should be',
    line: ({ home }) => `ln ${home}/.netrc report.json || { echo >other; ln other report.json; }`,
    report: 'report.json',
    shows: refused('not a file'),
  },
  {
    does: 'puts a link in the place of the folder of its report',
    line: ({ home }) => `ln -s ${home} out`,
    report: 'out/.netrc',
    shows: refused('symbolic link'),
  },
  {
    does: 'writes its report outside by a path that leads up',
    line: () => 'true',
    report: '../../../event.json',
    shows: refused('not a file'),
  },
  {
    does: 'puts a pipe where its report should be',
    line: () => 'mkfifo report.json',
    report: 'report.json',
    shows: refused('not a file'),
  },
  {
    does: 'puts a device where its report should be',
    line: () => 'mknod report.json c 1 5 || mkdir report.json',
    report: 'report.json',
    shows: refused('not a file'),
  },
  {
    does: 'writes a report larger than any memory',
    line: () => 'truncate -s 30M report.json',
    report: 'report.json',
    shows: refused('too large'),
  },
  {
    does: 'asks for more rights',
    line: () =>
      "sudo -n id; su -c id; setpriv --reuid=0 --regid=0 id; unshare -r mount -t tmpfs none /etc; grep -E 'NoNewPrivs|CapEff' /proc/self/status",
    shows: ({ stdout }) => /NoNewPrivs:\s1/.test(stdout),
  },
  {
    does: 'mounts, unmounts and changes its root',
    line: ({ job }) =>
      `mount -o remount,rw /; mount -o remount,bind,rw /etc; mount -o remount,bind,rw /usr; umount /etc; umount -l /; mount -t proc proc $HOME; mount --bind / $TMPDIR; chroot / true; unshare -rm sh -c 'mount -o remount,bind,rw /etc; umount -l /proving; umount /proc; cat ${job}/.credentials'; touch /etc/guard-x /usr/guard-x`,
    notAtProcess: sameUser,
    shows: ({ code }) => code !== 0,
  },
  {
    does: "turns the kernel's switches",
    line: () =>
      ': >>/proc/sys/kernel/core_pattern || : >>/proc/sysrq-trigger || : >>/proc/sys/vm/drop_caches',
    notAtProcess: sameUser,
    shows: ({ code }) => code !== 0,
  },
  {
    does: 'speaks to a socket outside',
    files: {
      'socket.js':
        "require('net').connect(process.argv[2]).on('data', (data) => console.log(String(data))).on('error', (error) => console.log(error.code));",
    },
    line: ({ job }) => `node socket.js ${job}/daemon.sock`,
    notAtProcess: sameUser,
    shows: ({ stdout }) => stdout === 'ENOENT\n',
  },
  {
    does: 'raises its limits',
    line: () => 'ulimit -f unlimited || ulimit -p unlimited || prlimit --pid $$ --fsize=unlimited || exit 9',
    shows: ({ code }) => code === 9,
  },
  {
    does: 'brings links that lead outside',
    files: {
      out: { mode: '120000', content: '/etc' },
      up: { mode: '120000', content: '../../../../../../../..' },
      self: { mode: '120000', content: '/proc/self/environ' },
    },
    line: () => 'cat self; echo x >out/guard-x; ls up/home up/root; cat up/root/.netrc',
    notAtProcess: sameUser,
  },
  {
    does: 'brings files whose names are nearly those of git',
    files: {
      '.gitattributes': '* text eol=crlf\n*.txt filter=evil ident\n',
      '.gitconfig': '[core]\n\thooksPath = hooks\n',
      config: '[core]\n\tbare = true\n\tfsmonitor = "echo evil"\n',
      HEAD: 'ref: refs/heads/main\n',
      'a.txt': '$Id$\n',
    },
    line: () => 'cat a.txt; git rev-parse --git-dir; git status',
    shows: ({ stdout }) => stdout === '$Id$\n',
  },
  {
    does: 'makes folders that are hard to remove',
    line: () =>
      'i=0; while [ $i -lt 400 ]; do mkdir ddddddddddddddddddddddddddddd; cd ddddddddddddddddddddddddddddd || exit; i=$((i+1)); done; cd "$HOME"; mkdir -p shut/in; chmod 000 shut/in shut',
  },
];
