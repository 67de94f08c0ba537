/** What it takes to plan a pair of many linked items that were read already. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareNode, compare } from './clock.ts';
import { atMost, type Figure, figure, type Measurement } from './figure.ts';
import { MEGABYTE } from './size.ts';
import { startWorker } from './worker.ts';

const ITEMS = 100_000;
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

/** Items as they were read take most of the memory; what the plan adds is told beside it. */
async function planned(folder: string, form: 'fields' | 'hashes'): Promise<readonly Figure[]> {
  const name = (what: string) => `${title}, bases as ${form}: ${what}`;
  const worker = await startWorker('issues-worker.ts', folder, [String(ITEMS), form]);
  const time = await compare(ROUNDS, worker.once, bareNode);
  await worker.end();
  const few = await startWorker('issues-worker.ts', folder, [String(FEW), form]);
  const less = await compare(ROUNDS, few.once, bareNode);
  await few.end();
  return [
    figure(name('time'), time.ratio, '× bare Node', bar),
    figure(name(`time (bare Node ${Math.round(time.theirs)} ms)`), time.ours, 'ms'),
    figure(
      name('time for each item, beside that of 10,000'),
      (time.ratio / less.ratio) * (FEW / ITEMS),
      '×',
      atMost(2),
    ),
    figure(name('peak memory'), worker.peakBytes() / MEGABYTE, 'MB', atMost(400)),
  ];
}
