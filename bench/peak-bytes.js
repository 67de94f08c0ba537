import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The most memory of this process that was ever resident. `getrusage` would count what the parent held when
 * it forked, so it is asked only where there is no `/proc`.
 * @returns {number}
 */
export function peakBytes() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

/**
 * What was there before the work that is measured: its garbage is given back to the system, and the peak begins anew
 * (where there is no `/proc`, it goes on).
 */
export function forgetPeak() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {}
}
