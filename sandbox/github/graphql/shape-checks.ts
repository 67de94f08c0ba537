/** Checks and statuses of a commit in GraphQL. */
import type { Check, Repository } from '../../world.ts';
import { demand } from '../access.ts';
import { checksOf, isRequired, rollup } from '../checks.ts';
import { pullOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, type Field, field, type Shape } from './context.ts';

/** Null where nothing has reported on the commit. */
export function rollupShape(context: Context, repository: Repository, sha: string): Shape | null {
  const checks = checksOf(repository, sha);
  const state = rollup(checks);
  if (!state) return null;
  return {
    __typename: 'StatusCheckRollup',
    id: nodeId('SCR', sha),
    state,
    contexts: field<PageArgs>(PAGE, (args) =>
      connection('contexts', checks, args, (check) => viewCheck(context, repository, sha, check)),
    ),
  };
}

const CONTEXTS = { run: runShape, status: statusShape } as const;
const RIGHTS = { run: 'checks', status: 'statuses' } as const;

/** Of a private repository each kind has a right of its own; without it the node alone is missing. */
async function viewCheck(
  { caller }: Context,
  repository: Repository,
  sha: string,
  check: Check,
): Promise<Shape> {
  demand(caller, repository, { permissions: [RIGHTS[check.kind]], access: 'read' });
  return CONTEXTS[check.kind](repository, sha, check);
}

function runShape(repository: Repository, sha: string, { name, state }: Check): Shape {
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', `${sha}/${name}`),
    name,
    status: state === 'PENDING' ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion: state === 'PENDING' ? null : state,
    isRequired: required(repository, name),
  };
}

function statusShape(repository: Repository, sha: string, { name, state }: Check): Shape {
  return {
    __typename: 'StatusContext',
    id: nodeId('SC', `${sha}/${name}`),
    context: name,
    state,
    isRequired: required(repository, name),
  };
}

function required(repository: Repository, name: string): Field {
  return field<{ readonly pullRequestNumber: number }>(['pullRequestNumber'], ({ pullRequestNumber }) =>
    isRequired(repository, pullOf(repository, pullRequestNumber), name),
  );
}
