/** The world of `npm start`: one target, three siblings, and the tokens of a workflow that syncs them. */
import { aRepository, aToken, aUser } from '../build.ts';
import type { World } from '../world.ts';
import { tellApp } from './app.ts';
import { tellBilling } from './billing.ts';
import { tellPlatformTools } from './platform-tools.ts';
import { tellUiKit } from './ui-kit.ts';

export interface Demo {
  readonly target: string;
  /** Inputs that the workflow of the demo gives. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Values that a runner would mask. */
  readonly secrets: readonly string[];
}

const SIBLINGS = ['acme/ui-kit', 'acme/billing', 'acme/platform-tools'] as const;
const TARGET = 'acme/app';

export function buildDemo(world: World): Demo {
  const now = world.now();
  aUser(world, 'octocat');
  const collaborators = { octocat: 'write' } as const;
  const target = aRepository(world, TARGET, { private: true, collaborators, labels: ['bug', 'enhancement'] });
  tellApp(target, now);
  tellUiKit(aRepository(world, 'acme/ui-kit'), now);
  tellBilling(aRepository(world, 'acme/billing', { private: true }), now);
  tellPlatformTools(aRepository(world, 'acme/platform-tools', { private: true }), now);
  const job = aToken(world, 'demo-job-token-0123456789', { repositories: [TARGET] });
  const reader = aToken(world, 'demo-source-token-9876543210', {
    kind: 'app',
    permissions: { contents: 'read', metadata: 'read' },
    repositories: [...SIBLINGS],
  });
  return {
    target: TARGET,
    inputs: { token: job.token, 'source-token': reader.token },
    secrets: [job.token, reader.token],
  };
}
