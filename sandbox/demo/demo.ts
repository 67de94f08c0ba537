/** The world of `npm start`: one target with secrets, four siblings, and the tokens of a workflow that syncs them. */
import { join } from 'node:path';
import { aRepository, aToken, aUser } from '../build.ts';
import { type RunnerHost, type RunResult, runAction } from '../runner/run.ts';
import type { Repository, World } from '../world.ts';
import { tellApp } from './app.ts';
import { tellBilling } from './billing.ts';
import { tellForms } from './forms.ts';
import { tellPlatformTools } from './platform-tools.ts';
import { changeOutside, tellSecrets } from './secrets.ts';
import { tellUiKit } from './ui-kit.ts';

export interface Demo {
  readonly target: string;
  readonly repository: Repository;
  /** Inputs that the workflow of the demo gives. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Values that a runner would mask. */
  readonly secrets: readonly string[];
  /** What somebody does between two runs. */
  changeOutside(): void;
}

const SIBLINGS = ['acme/forms', 'acme/ui-kit', 'acme/billing', 'acme/platform-tools'] as const;
const TARGET = 'acme/app';

/** `port` is a free one, for the smoke test of the target. */
export function buildDemo(world: World, port: number): Demo {
  const now = world.now();
  aUser(world, 'octocat');
  const collaborators = { octocat: 'write' } as const;
  const target = aRepository(world, TARGET, { private: true, collaborators, labels: ['bug', 'enhancement'] });
  tellApp(target, now, port);
  tellForms(aRepository(world, 'acme/forms'), now);
  tellUiKit(aRepository(world, 'acme/ui-kit'), now);
  tellBilling(aRepository(world, 'acme/billing', { private: true }), now);
  tellPlatformTools(aRepository(world, 'acme/platform-tools', { private: true }), now);
  const job = aToken(world, 'demo-job-token-0123456789', { repositories: [TARGET] });
  const reader = aToken(world, 'demo-source-token-9876543210', {
    kind: 'app',
    permissions: { contents: 'read', metadata: 'read' },
    repositories: [...SIBLINGS],
  });
  const { token, given } = tellSecrets(world, target, now);
  return {
    target: TARGET,
    repository: target,
    inputs: {
      token: job.token,
      'source-token': reader.token,
      'secrets-token': token,
      secrets: JSON.stringify({ ...given, github_token: job.token }),
    },
    secrets: [job.token, reader.token, token, ...Object.values(given)],
    changeOutside: () => changeOutside(world, target),
  };
}

/** What `npm ci` installed: the compiler that the demo's checks call lies there, as on a runner its tools do. */
const TOOLS = join(import.meta.dirname, '..', '..', 'node_modules');

/** One run of the demo's workflow; `program` is the action, `more` inputs that somebody gives this once. */
export function runDemo(
  host: RunnerHost,
  demo: Demo,
  program: string,
  more: Demo['inputs'] = {},
): Promise<RunResult> {
  const { target: repository, secrets } = demo;
  const inputs = { ...demo.inputs, ...more };
  const env = {
    RUNNER_TOOL_CACHE: TOOLS,
    PATH: `${join(TOOLS, '.bin')}:${process.env.PATH ?? '/usr/bin:/bin'}`,
  };
  return runAction(host, { repository, inputs, secrets, env, dist: program, timeoutMs: 15 * 60_000 });
}
