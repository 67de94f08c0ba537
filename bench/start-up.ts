/** From the start of the process to the error that a person sees. */

import { aRepository, aToken } from '../sandbox/build.ts';
import { aHistory } from '../sandbox/history.ts';
import { inputVariables, readAction } from '../sandbox/runner/action.ts';
import { prepareJob } from '../sandbox/runner/job.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { program } from './bundle.ts';
import { bareNode, compare, timeOf } from './clock.ts';
import { atMost, type Bar, figure, type Measurement } from './figure.ts';

const ROUNDS = 21;

interface Failing {
  readonly title: string;
  /** Content of `.github/sync.yml`; undefined: there is none. */
  readonly config: string | undefined;
  readonly says: string;
  readonly bar: Bar;
}

const failing: readonly Failing[] = [
  {
    title: 'missing config: start to error',
    config: undefined,
    says: 'CONFIG_MISSING',
    bar: atMost(3),
  },
  {
    title: 'unknown key with its line: start to error',
    config: 'siblings:\n  - repo: acme/ui\n    brnch: main\n',
    says: 'line=3',
    bar: atMost(4),
  },
];

export const startUp: readonly Measurement[] = failing.map((one) => ({
  title: one.title,
  measure: () => measure(one),
}));

async function measure({ title, config, says, bar }: Failing) {
  const sandbox = await startSandbox();
  try {
    const { world, server } = sandbox;
    const target = aRepository(world, 'acme/app');
    const files = config === undefined ? { 'readme.md': 'app\n' } : { '.github/sync.yml': config };
    aHistory(world, target, 'main', [{ message: 'chore: begin', files }]);
    const { token } = aToken(world, 'bench-job-token-0123456789');
    // Without the sandbox's runner: nothing but the action itself is in the time, and it makes no request.
    const job = prepareJob({
      folder: `${world.root}/job`,
      origin: server.origin,
      serverUrl: server.serverUrl,
      repository: target,
      runId: 1,
      runNumber: 1,
      token,
      runtimeToken: 'none',
      actor: 'octocat',
      actionPath: world.root,
      event: { name: 'schedule', payload: {} },
      ref: 'refs/heads/main',
    });
    const action = readAction(`${import.meta.dirname}/../action.yml`);
    const env = { ...job.environment, ...inputVariables(action, { token }, {}) };
    const start = () =>
      timeOf({ file: process.execPath, args: [program()], cwd: job.workspace, env, exits: 1, says });
    start();
    const { ratio, ours, theirs } = await compare(ROUNDS, start, bareNode);
    return [
      figure(title, ratio, '× bare Node', bar),
      figure(`${title}, in time (bare Node ${Math.round(theirs)} ms)`, ours, 'ms'),
    ];
  } finally {
    await sandbox.close();
  }
}
