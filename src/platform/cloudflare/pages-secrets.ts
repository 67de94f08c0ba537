import { labelOf, rowOf, type Scope, subjectOf } from '../../model/scope.ts';
import { addressOf } from './address.ts';
import type { CloudflareAsk, CloudflareClient } from './client.ts';
import type { CloudflareSecrets } from './worker-secrets.ts';

interface Project {
  readonly deployment_configs?: Readonly<Record<string, Configuration | undefined>>;
}

interface Configuration {
  readonly env_vars?: Readonly<Record<string, { readonly type?: string } | null>> | null;
}

/** Secrets of a Pages project are variables of its configuration for one environment; null removes one. */
export function createPagesSecrets(client: CloudflareClient): CloudflareSecrets {
  return {
    list: async (scope) => secretsIn(await read(scope), scope),

    write: async (scope, name, value) =>
      change(scope, `write the secret ${name}`, { [name]: { type: 'secret_text', value } }),

    async remove(scope, name) {
      if (!secretsIn(await read(scope), scope).includes(name)) return false;
      await change(scope, `delete the secret ${name}`, { [name]: null });
      return true;
    },
  };

  async function read(scope: Scope): Promise<Project> {
    const { result } = await client.ask<Project>({ ...asking(scope, 'list the secrets'), method: 'GET' });
    return result;
  }

  async function change(scope: Scope, doing: string, variables: object): Promise<Date> {
    const { date } = await client.ask({
      ...asking(scope, doing),
      method: 'PATCH',
      body: { deployment_configs: { [environmentOf(scope)]: { env_vars: variables } } },
    });
    return date;
  }
}

function secretsIn(project: Project, scope: Scope): readonly string[] {
  const variables = project.deployment_configs?.[environmentOf(scope)]?.env_vars ?? {};
  return Object.entries(variables).flatMap(([name, variable]) =>
    variable?.type === 'secret_text' ? [name] : [],
  );
}

function environmentOf({ at }: Scope): string {
  return at.environment ?? 'production';
}

function asking(scope: Scope, doing: string): Pick<CloudflareAsk, 'path' | 'what' | 'permission'> {
  return {
    path: addressOf(scope),
    what: `${doing} of ${subjectOf(scope)} (${labelOf(scope)})`,
    permission: rowOf(scope).secrets.permission,
  };
}
