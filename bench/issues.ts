/** What it takes to plan a pair of many linked items that were read already. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareNode, compare } from './clock.ts';
import { atMost, type Figure, figure, type Measurement } from './figure.ts';
import { MEGABYTE } from './size.ts';
import { startWorker } from './worker.ts';

/** Each links an item of either side. */
const LINKS = 100_000;
const FEW = 10_000;
const ROUNDS = 5;
const title = 'issues, 100,000 linked items planned';

/** Three seconds, where a bare Node takes 30 ms. */
const bar = atMost(100);

export const issues: Measurement = {
  title,
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-issues-'));
    try {
      return [...(await planned(folder, 'fields')), ...(await planned(folder, 'hashes'))];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/**
 * Of the memory, items as they were read and links as they were remembered take most; what planning adds is told beside
 * it. A hundred thousand items in all are half as many links.
 */
async function planned(folder: string, form: 'fields' | 'hashes'): Promise<readonly Figure[]> {
  const name = (what: string) => `${title}, bases as ${form}: ${what}`;
  const worker = await startWorker('issues-worker.ts', folder, [String(LINKS), form]);
  const time = await compare(ROUNDS, worker.once, bareNode);
  await worker.end();
  const half = await startWorker('issues-worker.ts', folder, [String(LINKS / 2), form]);
  await half.once();
  await half.end();
  const few = await startWorker('issues-worker.ts', folder, [String(FEW), form]);
  const less = await compare(ROUNDS, few.once, bareNode);
  await few.end();
  return [
    figure(name('time'), time.ratio, '× bare Node', bar),
    figure(name(`time (bare Node ${Math.round(time.theirs)} ms)`), time.ours, 'ms'),
    figure(
      name('time for each item, beside that of 10,000'),
      (time.ratio / less.ratio) * (FEW / LINKS),
      '×',
      atMost(2),
    ),
    figure(name('memory that planning adds'), (worker.peakBytes() - worker.bytesBefore()) / MEGABYTE, 'MB'),
    figure(name('memory of its 200,000 items and their bases'), worker.bytesBefore() / MEGABYTE, 'MB'),
    figure(
      name('peak memory of 100,000 items in 50,000 links'),
      half.peakBytes() / MEGABYTE,
      'MB',
      atMost(400),
    ),
    figure(name('peak memory of 200,000 items in 100,000 links'), worker.peakBytes() / MEGABYTE, 'MB'),
  ];
}
