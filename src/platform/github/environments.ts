import type { EnvironmentsGitHub } from '../../inventory/ports.ts';
import { createCustomRules } from './custom-rules.ts';
import { createDeployPatterns } from './deploy-patterns.ts';
import { atOf, type EnvironmentsOptions, failingWith, toRead, toWrite } from './environment-request.ts';
import { bodyOf, flat } from './environment-wire.ts';
import { listedText } from './listed-text.ts';
import { allPages } from './scope-request.ts';
import { staying } from './staying.ts';

/** Environments, the branches and tags that deploy to them, and their custom rules. */
export function createEnvironments(given: EnvironmentsOptions): EnvironmentsGitHub {
  const options = { ...given, client: staying(given.client) };
  const { client, tokenName } = options;
  const failing = failingWith(tokenName);

  return {
    ...createDeployPatterns(options),
    ...createCustomRules(options),

    async listEnvironments(repository) {
      const at = atOf(repository);
      const read = async (page: number) => {
        const { data } = await client.request('GET /repos/{owner}/{repo}/environments', {
          ...at,
          per_page: 100,
          page,
        });
        return { total: data.total_count, entries: data.environments };
      };
      const all = await allPages(read).catch(
        failing(`list the environments of ${repository}`, repository, toRead),
      );
      return all.map((one) => ({
        ...flat(one, at.owner),
        name: listedText(one.name, `the name of an environment of ${repository}`),
      }));
    },

    async writeEnvironment(repository, name, settings) {
      const at = atOf(repository, name);
      const { data } = await client
        .request('PUT /repos/{owner}/{repo}/environments/{environment_name}', { ...at, ...bodyOf(settings) })
        .catch(failing(`write the environment ${name} of ${repository}`, repository, toWrite));
      return flat(data, at.owner);
    },
  };
}
