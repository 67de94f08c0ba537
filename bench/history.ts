/** A sibling that is 10,000 commits ahead. */
import { join } from 'node:path';
import { aRepository, aToken } from '../sandbox/build.ts';
import { commitAll } from '../sandbox/git/commit.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { measureRun, probeRun } from './action-run.ts';
import { compare, timeOf } from './clock.ts';
import { atMost, figure, type Measurement } from './figure.ts';
import { siblingRules } from './sibling-rules.ts';
import { MEGABYTE } from './size.ts';
import { pathOf, sourceText } from './source-text.ts';
import { startWorker } from './worker.ts';

const COMMITS = 10_000;
const FILES = 500;
const ROUNDS = 5;
const title = '10,000 commits discovered and selected';

export const history: Measurement = {
  title,
  measure: async () => {
    const sandbox = await startSandbox();
    try {
      const { world, server } = sandbox;
      const sibling = aRepository(world, 'acme/ui');
      const template = Array.from(
        { length: FILES },
        (_, file) => [pathOf(file), sourceText(file, 20)] as const,
      );
      const [baseline = '', ...ids] = commitAll(sibling, 'main', [
        { message: 'chore: begin', files: template },
        ...Array.from({ length: COMMITS }, (_, index) => ({
          message: `${index % 3 === 0 ? 'chore' : 'fix'}: change ${index}\n\nFor reasons told in #${index}.\n`,
          files: {
            [pathOf((index * 7) % FILES)]: `change ${index}\n`,
            [pathOf((index * 11 + 1) % FILES)]: `other change ${index}\n`,
          },
        })),
      ]);
      const target = aRepository(world, 'acme/app');
      const config = `siblings:\n  - repo: acme/ui\n    start: ${baseline}\nretries: { pace: 0 }\n`;
      commitAll(target, 'main', [
        { message: 'chore: begin', files: [...template, ['.github/sync.yml', config]] },
      ]);
      const { token } = aToken(world, 'bench-job-token-0123456789');
      const options = { repository: 'acme/app', inputs: { token, 'dry-run': 'true', state: 'none' } };

      const log = () =>
        timeOf({ file: 'git', args: ['log', '--raw', `${baseline}..main`], cwd: sibling.gitDir });
      const worker = await startWorker('history-worker.ts', world.root, [
        server.serverUrl,
        join(world.root, 'work'),
        baseline,
        ids.at(-1) ?? '',
        JSON.stringify(await siblingRules(50)),
      ]);
      const reading = await compare(ROUNDS, worker.once, log);
      await worker.end();
      const { peakBytes } = await probeRun(sandbox, options);
      const whole = await compare(3, async () => (await measureRun(sandbox, options)).milliseconds, log);
      return [
        figure(`${title}: time`, reading.ratio, '× git log', atMost(2)),
        figure(`${title}: in time (git log --raw ${Math.round(reading.theirs)} ms)`, reading.ours, 'ms'),
        figure(`${title}: peak memory`, worker.peakBytes() / MEGABYTE, 'MB', atMost(120)),
        figure(`${title}: peak memory of the whole run`, peakBytes / MEGABYTE, 'MB'),
        figure(`${title}: whole run with its fetches`, whole.ratio, '× git log'),
      ];
    } finally {
      await sandbox.close();
    }
  },
};
