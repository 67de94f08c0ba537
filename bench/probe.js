/**
 * Preloaded into the action's process: writes to `BENCH_PROBE` which modules were loaded and the most
 * memory that was resident.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const loaded = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
process.on('exit', () => {
  writeFileSync(process.env.BENCH_PROBE, JSON.stringify({ loaded, peakBytes: peak() }));
});

/** `getrusage` would count what the parent held when it forked. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
