/** Finds the processes of a command among all that run here. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isWithin } from './places.ts';
import { type LimitMarks, markName, readLimits, type Trace } from './trace.ts';

/** Their ids, this process never among them. Empty where the system has no `/proc`. */
export function findMembers(trace: Trace): readonly number[] {
  const found = new Set<number>();
  const parents = new Map<number, number>();
  for (const pid of processIds()) {
    const parent = livingParent(pid);
    if (parent === undefined || pid === process.pid) continue;
    parents.set(pid, parent);
    if (belongs(pid, trace)) found.add(pid);
  }
  return [...found, ...descendants(found, parents)];
}

function processIds(): readonly number[] {
  return list('/proc').map(Number).filter(Number.isInteger);
}

/** Undefined for what is gone or dead and only not yet collected. */
function livingParent(pid: number): number | undefined {
  const [state, parent] =
    read(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? [];
  return parent === undefined || state === 'Z' || state === 'X' ? undefined : Number(parent);
}

function belongs(pid: number, { mark, folder, limits }: Trace): boolean {
  const own = readLimits(`/proc/${pid}/limits`);
  if (own !== undefined && sharesMark(own, limits)) return true;
  if (read(`/proc/${pid}/environ`)?.includes(`${markName}=${mark}`)) return true;
  const open = list(`/proc/${pid}/fd`).map((number) => `fd/${number}`);
  return ['cwd', 'root', 'exe', ...open].some((name) => {
    const at = link(`/proc/${pid}/${name}`);
    return at?.startsWith('/') === true && isWithin(folder, at);
  });
}

/** One is enough: each was made up for this command alone. */
function sharesMark(own: LimitMarks, marks: LimitMarks): boolean {
  return (
    own.fileSize === marks.fileSize ||
    own.pendingSignals === marks.pendingSignals ||
    own.messageQueues === marks.messageQueues
  );
}

function descendants(of: ReadonlySet<number>, parents: ReadonlyMap<number, number>): readonly number[] {
  const comesFrom = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined; at = parents.get(at)) if (of.has(at)) return true;
    return false;
  };
  return [...parents.keys()].filter((pid) => !of.has(pid) && comesFrom(pid));
}

// A process may end while it is looked at: then there is nothing to read.

function list(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

function link(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
