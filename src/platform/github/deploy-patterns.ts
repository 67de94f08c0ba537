import type { EnvironmentsGitHub } from '../../inventory/ports.ts';
import {
  atOf,
  type EnvironmentsOptions,
  failingWith,
  toRead,
  toWrite,
  unlessGone,
} from './environment-request.ts';
import { listedText } from './listed-text.ts';
import { allPages } from './scope-request.ts';

type DeployPatterns = Pick<EnvironmentsGitHub, 'listPatterns' | 'addPattern' | 'removePattern'>;

/** Branches and tags that may deploy to an environment. */
export function createDeployPatterns({ client, tokenName }: EnvironmentsOptions): DeployPatterns {
  const failing = failingWith(tokenName);

  return {
    async listPatterns(repository, name) {
      const at = atOf(repository, name);
      const read = async (page: number) => {
        const { data } = await client.request(
          'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
          { ...at, per_page: 100, page },
        );
        return { total: data.total_count, entries: data.branch_policies };
      };
      const what = `list the branches that deploy to ${name} of ${repository}`;
      const all = await allPages(read).catch(failing(what, repository, toRead));
      return all.map((policy) => ({
        id: Number(policy.id),
        name: listedText(policy.name, `a branch or tag that deploys to ${name} of ${repository}`),
        type: policy.type === 'tag' ? 'tag' : 'branch',
      }));
    },

    // GitHub answers 303 to a pattern that is there, so a repetition adds nothing.
    async addPattern(repository, name, pattern) {
      await client
        .request('POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', {
          ...atOf(repository, name),
          name: pattern.name,
          type: pattern.type,
        })
        .catch(failing(`let ${pattern.name} deploy to ${name} of ${repository}`, repository, toWrite));
    },

    async removePattern(repository, name, id) {
      await client
        .request(
          'DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}',
          { ...atOf(repository, name), branch_policy_id: id },
        )
        .catch(unlessGone)
        .catch(failing(`remove a branch that deploys to ${name} of ${repository}`, repository, toWrite));
    },
  };
}
