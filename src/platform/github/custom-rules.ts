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
import { isNetworkFault, writeOnce } from './write-once.ts';

/** There may be six, and GitHub lists them without pages. */
const onePage = 1;

type CustomRules = Pick<EnvironmentsGitHub, 'listRules' | 'addRule' | 'removeRule'>;

/** Protection rules of an environment that apps decide. */
export function createCustomRules({ client, tokenName, waits }: EnvironmentsOptions): CustomRules {
  const failing = failingWith(tokenName);

  return {
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
          if (!isNetworkFault(error)) failing(what, repository, toWrite)(error);
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
    const at = atOf(repository, name);
    const read = async () => {
      const { data } = await client.request(
        'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules',
        at,
      );
      const rules = data.custom_deployment_protection_rules;
      // GitHub's total is that of the rules that are on; what is no rule is none of them.
      return { total: data.total_count, entries: rules?.filter?.((rule) => rule?.enabled) };
    };
    const what = `list the rules of ${name} of ${repository}`;
    const rules = await allPages(read, onePage).catch(failing(what, repository, toRead));
    return rules.map(({ id, app }) => ({
      id: Number(id),
      app: listedText(app?.slug, `the slug of an app with a rule for ${name} of ${repository}`),
    }));
  }

  async function integrationOf(repository: string, name: string, slug: string): Promise<number | undefined> {
    const at = atOf(repository, name);
    const read = async (page: number) => {
      const { data } = await client.request(
        'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps',
        { ...at, per_page: 100, page },
      );
      return {
        total: data.total_count,
        entries: data.available_custom_deployment_protection_rule_integrations,
      };
    };
    const what = `list the apps with rules for ${name} of ${repository}`;
    const apps = await allPages(read).catch(failing(what, repository, toWrite));
    const app = apps.find((one) => isSame(String(one.slug), slug));
    return app && Number(app.id);
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
