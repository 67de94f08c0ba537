import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GuardLevel } from '../../src/prove/verdict.ts';
import { inGate } from '../scenario/sample.ts';
import { type Hostile, hostile } from './cases.ts';
import type { Observations, Observed } from './driver.ts';

const driver = join(import.meta.dirname, 'driver.ts');
const isRoot = process.getuid?.() === 0;

/** What may come out otherwise where it is not the administrator of the machine who shuts the code in. */
const byRights = [
  'reads the memory of every process',
  'reads files with tokens in the home folder, the temporary one and the work space',
  'leaves a daemon in a session of its own, without environment, at the top folder',
  'is a fork bomb',
  'fills the disk with many files',
  'kills all that it can',
  "writes to the action's repository",
  'writes outside of its tree',
  'asks for more rights',
  'mounts, unmounts and changes its root',
  "turns the kernel's switches",
  'speaks to a socket outside',
  'makes folders that are hard to remove',
];

/** Each runs its cases, one after the other, in a process of its own. */
const variants = [
  { name: 'in namespaces', level: 'namespaces', asOrdinary: false },
  ...(isRoot
    ? [{ name: 'in namespaces, as an ordinary user', level: 'namespaces', asOrdinary: true } as const]
    : []),
  { name: 'at the level of processes', level: 'process', asOrdinary: isRoot },
] as const satisfies readonly { name: string; level: GuardLevel; asOrdinary: boolean }[];

const nobodySpecial = ['--reuid=12345', '--regid=12345', '--clear-groups', '--'];

function drive(level: GuardLevel, asOrdinary: boolean, cases: readonly Hostile[]): Observations {
  const names = JSON.stringify(cases.map(({ does }) => does));
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', driver, level, names];
  const [file = '', ...args] = asOrdinary ? ['setpriv', ...nobodySpecial, ...node] : node;
  const { stdout, stderr, status } = spawnSync(file, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, TMPDIR: '/tmp' },
  });
  if (status !== 0) throw new Error(`the driver ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Observations;
}

/** Asked beforehand, for whoever reads the list of tests has to see what was not run. */
function canUnshare(asOrdinary: boolean): boolean {
  const mount = [
    'unshare',
    ...(isRoot && !asOrdinary ? [] : ['-U', '-r']),
    '-m',
    '-p',
    '-f',
    '--mount-proc',
    'true',
  ];
  const [file = '', ...args] = asOrdinary ? ['setpriv', ...nobodySpecial, ...mount] : mount;
  return spawnSync(file, args).status === 0;
}

const heldAt = (level: GuardLevel, { notAtProcess }: Hostile) =>
  level === 'namespaces' || notAtProcess === undefined;

for (const { name, level, asOrdinary } of variants) {
  // In the gate the ordinary user has the cases that turn on rights; all others are met by the first variant.
  const cases =
    level === 'namespaces' && asOrdinary ? inGate(hostile, ({ does }) => does, byRights) : hostile;
  const isAble = level === 'process' || canUnshare(asOrdinary);
  const title = isAble ? name : `${name} (not run: this machine lets nobody make namespaces)`;
  (isAble ? describe : describe.skip)(`${title}, code that`, () => {
    const observed = new Map<string, Observed>();
    let guard: GuardLevel | undefined;
    beforeAll(() => {
      const all = drive(
        level,
        asOrdinary,
        cases.filter((one) => heldAt(level, one)),
      );
      guard = all.guard;
      for (const one of all.observed) observed.set(one.does, one);
    });

    test('is run stands behind the guard that was asked for', () => {
      expect(guard).toBe(level);
    });

    for (const one of cases) {
      const { does, notAtProcess } = one;
      const isHeld = heldAt(level, one);
      const what = isHeld ? does : `${does} (not held at this level: ${notAtProcess})`;
      (isHeld ? test : test.skip)(`${what} sees no token, and leaves nothing behind`, () => {
        expect(observed.get(does)).toMatchObject({
          tokens: [],
          changedOutside: [],
          left: [],
          portsFree: true,
          shows: true,
          clean: true,
        });
      });
    }
  });
}
