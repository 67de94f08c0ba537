/** The run that happens every hour: fifty siblings, nothing new in any. */
import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { aRepository, aToken } from '../sandbox/build.ts';
import { onAzureStorage } from '../sandbox/cache/azure-storage.ts';
import { aCommit } from '../sandbox/history.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { measureRun, probeRun } from './action-run.ts';
import { bundleFolder } from './bundle.ts';
import { bareNode, compare } from './clock.ts';
import { atMost, exactly, figure, type Measurement } from './figure.ts';
import { MEGABYTE } from './size.ts';

const SIBLINGS = 50;
const ROUNDS = 9;
const title = 'idle run, 50 siblings';

export const idle: Measurement = {
  title,
  measure: async () => {
    const sandbox = await startSandbox();
    try {
      const options = fiftySiblings(sandbox);
      // The first run leaves the state that makes the others idle.
      await measureRun(sandbox, options);
      const run = await measureRun(sandbox, options);
      const count = (service: string) => run.requests.filter((seen) => seen.service === service).length;
      const tokens = 2;
      const { loaded } = await probeRun(sandbox, options);
      const home = pathToFileURL(`${bundleFolder()}/`).href;
      const bytes = new Set(loaded.filter((url) => url.startsWith(home)));
      const loadedBytes = [...bytes].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
      const own = (more: object) => async () => {
        const { milliseconds, waited } = await measureRun(sandbox, { ...options, ...more });
        return milliseconds - waited;
      };
      const time = await compare(ROUNDS, own({}), bareNode);
      const azure = own({ env: onAzureStorage(sandbox.server.origin) });
      const onAzure = await compare(ROUNDS, azure, bareNode);
      return [
        figure(`${title}: GraphQL requests per token`, count('graphql') / tokens, 'requests', exactly(1)),
        figure(`${title}: REST requests`, count('rest'), 'requests', exactly(0)),
        figure(`${title}: cache requests`, count('cache'), 'requests', atMost(2)),
        figure(`${title}: writes`, run.requests.filter(isWrite).length, 'requests', exactly(0)),
        figure(`${title}: git network operations`, count('git'), 'requests', exactly(0)),
        figure(`${title}: bytes of dist loaded`, loadedBytes / MEGABYTE, 'MB', atMost(1.5)),
        figure(`${title}: time, without that of the answers`, time.ratio, '× bare Node', atMost(10)),
        figure(`${title}: the same, the state's blob on Azure's storage`, onAzure.ratio, '× bare Node'),
        figure(`${title}: whole run in time, answers included`, run.milliseconds, 'ms'),
        figure(`${title}: in time (bare Node ${Math.round(time.theirs)} ms)`, time.ours, 'ms'),
      ];
    } finally {
      await sandbox.close();
    }
  },
};

function isWrite({ effect }: { readonly effect: string }): boolean {
  return effect === 'write';
}

/** Private siblings behind a token of their own, as most have it. */
function fiftySiblings({ world }: Sandbox) {
  const siblings = Array.from({ length: SIBLINGS }, (_, index) => `acme/sibling-${index}`);
  for (const name of siblings) {
    const sibling = aRepository(world, name, { private: true });
    aCommit(world, sibling, 'main', { message: 'feat: begin', files: { 'readme.md': `${name}\n` } });
  }
  const config = [
    'siblings:',
    ...siblings.flatMap((name) => [`  - repo: ${name}`, '    start: head']),
    'retries: { pace: 0 }',
  ].join('\n');
  const target = aRepository(world, 'acme/app', { private: true });
  aCommit(world, target, 'main', { message: 'chore: begin', files: { '.github/sync.yml': `${config}\n` } });
  const job = aToken(world, 'bench-job-token-0123456789', { repositories: ['acme/app'] });
  const reader = aToken(world, 'bench-source-token-0123456789', {
    kind: 'app',
    permissions: { contents: 'read', metadata: 'read' },
    repositories: siblings,
  });
  return {
    repository: 'acme/app',
    inputs: { token: job.token, 'source-token': reader.token },
    secrets: [job.token, reader.token],
    event: { name: 'schedule' },
  };
}
