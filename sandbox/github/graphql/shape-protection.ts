/** What a branch asks of pull requests, in GraphQL: as branch protection, or as rules of a ruleset. */
import type { Repository } from '../../world.ts';
import { nodeId } from '../node-id.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { field, type Shape } from './context.ts';

export function protectionShape(repository: Repository, branch: string): Readonly<Record<string, unknown>> {
  const protection = repository.protections.get(branch);
  const { checks = [], reviews = 0, isRuleset = false } = protection ?? {};
  const rules = isRuleset && checks.length > 0 ? [checks] : [];
  return {
    refUpdateRule:
      protection && !isRuleset
        ? {
            __typename: 'RefUpdateRule',
            pattern: branch,
            requiredStatusCheckContexts: [...checks],
            requiredApprovingReviewCount: reviews === 0 ? null : reviews,
          }
        : null,
    rules: field<PageArgs>(PAGE, (args) =>
      connection('rules', rules, args, (contexts): Shape => ruleShape(repository, branch, contexts)),
    ),
  };
}

function ruleShape(repository: Repository, branch: string, checks: readonly string[]): Shape {
  return {
    __typename: 'RepositoryRule',
    id: nodeId('RR', `${repository.id}/${branch}`),
    type: 'REQUIRED_STATUS_CHECKS',
    parameters: {
      __typename: 'RequiredStatusChecksParameters',
      requiredStatusChecks: checks.map((context) => ({ __typename: 'StatusCheckConfiguration', context })),
    },
  };
}
