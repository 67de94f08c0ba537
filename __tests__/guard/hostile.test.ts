import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GuardLevel } from '../../src/prove/verdict.ts';
import { hostile } from './cases.ts';
import type { Observations, Observed } from './driver.ts';

const driver = join(import.meta.dirname, 'driver.ts');
const isRoot = process.getuid?.() === 0;

/** Each runs all cases, one after the other, in a process of its own. */
const variants = [
  { name: 'in namespaces', level: 'namespaces', asOrdinary: false },
  ...(isRoot
    ? [{ name: 'in namespaces, as an ordinary user', level: 'namespaces', asOrdinary: true } as const]
    : []),
  { name: 'at the level of processes', level: 'process', asOrdinary: isRoot },
] as const satisfies readonly { name: string; level: GuardLevel; asOrdinary: boolean }[];

const nobodySpecial = ['--reuid=12345', '--regid=12345', '--clear-groups', '--'];

function drive(level: GuardLevel, asOrdinary: boolean): Observations {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', driver, level];
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

for (const { name, level, asOrdinary } of variants) {
  const isAble = level === 'process' || canUnshare(asOrdinary);
  const title = isAble ? name : `${name} (not run: this machine lets nobody make namespaces)`;
  (isAble ? describe : describe.skip)(`${title}, code that`, () => {
    const observed = new Map<string, Observed>();
    let guard: GuardLevel | undefined;
    beforeAll(() => {
      const all = drive(level, asOrdinary);
      guard = all.guard;
      for (const one of all.observed) observed.set(one.does, one);
    });

    test('is run stands behind the guard that was asked for', () => {
      expect(guard).toBe(level);
    });

    for (const { does, notAtProcess } of hostile) {
      const isHeld = level === 'namespaces' || notAtProcess === undefined;
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
