/**
 * Preloaded into the action's process: writes to `BENCH_PROBE` which modules were loaded and the most
 * memory that was resident.
 */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { peakBytes } from './peak-bytes.js';

const loaded = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
process.on('exit', () => {
  writeFileSync(process.env.BENCH_PROBE, JSON.stringify({ loaded, peakBytes: peakBytes() }));
});
