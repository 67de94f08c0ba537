/** The world of `npm start`: one target with secrets and issues, four siblings, and the tokens of a workflow that syncs them. */
import { join } from 'node:path';
import { aRepository, aToken, aUser } from '../build.ts';
import { type RunnerHost, type RunResult, runAction } from '../runner/run.ts';
import type { Repository } from '../world.ts';
import { tellApp } from './app.ts';
import { tellBilling } from './billing.ts';
import { tellForms } from './forms.ts';
import { decideByComment, editIssues } from './issue-edits.ts';
import { tellIssues } from './issues.ts';
import { tellPlatformTools } from './platform-tools.ts';
import { changeOutside, tellSecrets } from './secrets.ts';
import { tellUiKit } from './ui-kit.ts';

export interface Demo {
  readonly target: string;
  readonly repository: Repository;
  /** Inputs that the workflow of the demo gives. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What it gives under `env:`. */
  readonly env: Readonly<Record<string, string>>;
  /** Values that a runner would mask. */
  readonly secrets: readonly string[];
  /** What people do before the second run. */
  changeOutside(): Promise<void>;
  /** What somebody does before the third one. */
  decide(): void;
}

const SIBLINGS = ['acme/forms', 'acme/ui-kit', 'acme/billing', 'acme/platform-tools'] as const;
const TARGET = 'acme/app';

/** `port` is a free one, for the smoke test of the target. */
export async function buildDemo({ world, server }: RunnerHost, port: number): Promise<Demo> {
  const now = world.now();
  aUser(world, 'octocat');
  const collaborators = { octocat: 'write' } as const;
  const target = aRepository(world, TARGET, { private: true, collaborators, labels: ['bug', 'enhancement'] });
  const trackers = await tellIssues(world, target);
  tellApp(target, now, { port, jira: `${server.origin}${trackers.jira.prefix}` });
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
      ...trackers.inputs,
    },
    env: trackers.env,
    secrets: [job.token, reader.token, token, ...Object.values(given), ...trackers.secrets],
    async changeOutside() {
      changeOutside(world, target);
      await editIssues(world, trackers);
    },
    decide: () => decideByComment(trackers),
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
    ...demo.env,
    RUNNER_TOOL_CACHE: TOOLS,
    PATH: `${join(TOOLS, '.bin')}:${process.env.PATH ?? '/usr/bin:/bin'}`,
  };
  return runAction(host, { repository, inputs, secrets, env, dist: program, timeoutMs: 15 * 60_000 });
}
