/** Mutations that name one issue. */
import type { Issue, Repository } from '../../world.ts';
import type { Need } from '../access.ts';
import { isPull } from '../lookup.ts';
import type { Context, Field, Shape } from './context.ts';
import { findIssueNode } from './find-node.ts';
import { change, type MutationInput, mutation, type Payload } from './mutation.ts';
import { issueShape } from './shape-issue.ts';
import { pullShape } from './shape-pull.ts';

export const ISSUES: Need = { permissions: ['issues'], access: 'write' };
const PULLS: Need = { permissions: ['pull_requests', 'issues'], access: 'write' };

export function onIssue<Input extends MutationInput>(
  context: Context,
  key: keyof Input & string,
  perform: (repository: Repository, issue: Issue, input: Input) => Promise<Payload>,
): Field {
  return mutation<Input>((input) => {
    const { repository, thing } = findIssueNode(context, String(input[key]));
    return change(context, repository, needOf(thing), () => perform(repository, thing, input));
  });
}

/** Issues want the right to issues; either right is enough for a pull request. */
export function needOf(thing: Issue): Need {
  return isPull(thing) ? PULLS : ISSUES;
}

export function eitherShape(context: Context, repository: Repository, thing: Issue): Shape {
  return isPull(thing) ? pullShape(context, repository, thing) : issueShape(context, repository, thing);
}
