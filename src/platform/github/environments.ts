import type { EnvironmentsGitHub } from '../../inventory/ports.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { bodyOf, flat } from './environment-wire.ts';
import { environmentsFamily, inventoryError } from './inventory-errors.ts';
import { allPages } from './scope-request.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

export interface EnvironmentsOptions {
  readonly client: GitHubClient;
  /** The input that the client's token came from: `secrets-token`. */
  readonly tokenName: string;
  readonly waits: Waits;
}

/** Permissions as GitHub's settings name them. */
const toRead = { permission: 'Actions', access: 'read' } as const;
const toWrite = { permission: 'Administration', access: 'write' } as const;

/** Environments, the branches and tags that deploy to them, and their custom rules. */
export function createEnvironments({ client, tokenName, waits }: EnvironmentsOptions): EnvironmentsGitHub {
  return {
    async listEnvironments(repository) {
      const at = atOf(repository);
      const read = async (page: number) => {
        const { data } = await client.request('GET /repos/{owner}/{repo}/environments', {
          ...at,
          per_page: 100,
          page,
        });
        const entries = data.environments ?? [];
        return { total: data.total_count ?? entries.length, entries };
      };
      const all = await allPages(read).catch(
        failing(`list the environments of ${repository}`, repository, toRead),
      );
      return all.map((one) => flat(one, at.owner));
    },

    async writeEnvironment(repository, name, settings) {
      const at = atOf(repository, name);
      const { data } = await client
        .request('PUT /repos/{owner}/{repo}/environments/{environment_name}', { ...at, ...bodyOf(settings) })
        .catch(failing(`write the environment ${name} of ${repository}`, repository, toWrite));
      return flat(data, at.owner);
    },

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
        name: policy.name ?? '',
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

    listRules,

    async addRule(repository, name, app) {
      const id = await integrationOf(repository, name, app);
      if (id === undefined) return false;
      const what = `turn the rule of ${app} on for ${name} of ${repository}`;
      await writeOnce<true>(
        what,
        waits,
        async () => {
          await client.request(
            'POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules',
            { ...atOf(repository, name), integration_id: id },
            { once: true },
          );
          return true;
        },
        async (error) => {
          const isOn = (await listRules(repository, name)).some((rule) => isSame(rule.app, app));
          if (isOn) return true;
          if (!isNetworkFault(error)) throw rejection(error, what, repository, toWrite);
          return undefined;
        },
      );
      return true;
    },

    async removeRule(repository, name, id) {
      await client
        .request(
          'DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}',
          { ...atOf(repository, name), protection_rule_id: id },
        )
        .catch(unlessGone)
        .catch(failing(`turn a rule off for ${name} of ${repository}`, repository, toWrite));
    },
  };

  async function listRules(repository: string, name: string) {
    const { data } = await client
      .request('GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules', {
        ...atOf(repository, name),
      })
      .catch(failing(`list the rules of ${name} of ${repository}`, repository, toRead));
    return (data.custom_deployment_protection_rules ?? [])
      .filter(({ enabled }) => enabled)
      .map(({ id, app }) => ({ id: Number(id), app: app.slug }));
  }

  async function integrationOf(repository: string, name: string, slug: string): Promise<number | undefined> {
    const at = atOf(repository, name);
    const read = async (page: number) => {
      const { data } = await client.request(
        'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps',
        { ...at, per_page: 100, page },
      );
      const entries = data.available_custom_deployment_protection_rule_integrations ?? [];
      return { total: data.total_count ?? entries.length, entries };
    };
    const what = `list the apps with rules for ${name} of ${repository}`;
    const apps = await allPages(read).catch(failing(what, repository, toWrite));
    const app = apps.find((one) => isSame(one.slug, slug));
    return app && Number(app.id);
  }

  function failing(what: string, repository: string, right: typeof toRead | typeof toWrite) {
    return (error: unknown): never => {
      throw rejection(error, what, repository, right);
    };
  }

  function rejection(
    error: unknown,
    what: string,
    repository: string,
    right: typeof toRead | typeof toWrite,
  ): unknown {
    return inventoryError(error, environmentsFamily, { what, subject: repository, ...right }, tokenName);
  }
}

function unlessGone(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined;
  throw error;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function atOf(repository: string): { owner: string; repo: string };
function atOf(repository: string, name: string): { owner: string; repo: string; environment_name: string };
function atOf(repository: string, name?: string): object {
  const [owner = '', repo = ''] = repository.split('/');
  return name === undefined ? { owner, repo } : { owner, repo, environment_name: name };
}
