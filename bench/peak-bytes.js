import { readFileSync } from 'node:fs';

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
