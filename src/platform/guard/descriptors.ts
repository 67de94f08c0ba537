import { readdirSync, readFileSync } from 'node:fs';

/** As the kernel writes it: `O_CLOEXEC`. */
const CLOSED_ON_EXEC = 0o2000000;

/**
 * The highest descriptor that a child would get from this process without being given it: whoever started us may
 * have left some open. At most `among` where there is none, or the system does not tell.
 */
export function lastInherited(among: number): number {
  let last = among;
  for (const name of list()) {
    const isClosed = (flagsOf(name) & CLOSED_ON_EXEC) !== 0;
    if (!isClosed) last = Math.max(last, Number(name));
  }
  return last;
}

function list(): readonly string[] {
  try {
    return readdirSync('/proc/self/fdinfo');
  } catch {
    return [];
  }
}

function flagsOf(name: string): number {
  try {
    const text = readFileSync(`/proc/self/fdinfo/${name}`, 'latin1');
    return Number.parseInt(/^flags:\s*(\d+)/m.exec(text)?.[1] ?? '0', 8);
  } catch {
    // The one by which they were listed.
    return CLOSED_ON_EXEC;
  }
}
