import { type infer as Infer, nullish, object, optional, record, string, unknown } from 'zod/mini';
import { labelOf, rowOf, type Scope, subjectOf } from '../../model/scope.ts';
import { addressOf } from './address.ts';
import type { CloudflareClient } from './client.ts';
import type { CloudflareSecrets } from './worker-secrets.ts';

const variable = object({ type: optional(string()) });
const configuration = object({ env_vars: nullish(record(string(), nullish(variable))) });
const project = object({ deployment_configs: record(string(), nullish(configuration)) });

type Project = Infer<typeof project>;

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
    const asked = asking(scope, 'list the secrets');
    const { result } = await client.ask({ ...asked, method: 'GET', form: project });
    return result;
  }

  async function change(scope: Scope, doing: string, variables: object): Promise<Date> {
    const { date } = await client.ask({
      ...asking(scope, doing),
      method: 'PATCH',
      body: { deployment_configs: { [environmentOf(scope)]: { env_vars: variables } } },
      form: unknown(),
    });
    return date;
  }
}

function secretsIn({ deployment_configs: configurations }: Project, scope: Scope): readonly string[] {
  const variables = configurations[environmentOf(scope)]?.env_vars ?? {};
  return Object.entries(variables).flatMap(([name, one]) => (one?.type === 'secret_text' ? [name] : []));
}

function environmentOf({ at }: Scope): string {
  return at.environment ?? 'production';
}

function asking(scope: Scope, doing: string) {
  return {
    path: addressOf(scope),
    what: `${doing} of ${subjectOf(scope)} (${labelOf(scope)})`,
    permission: rowOf(scope).secrets.permission,
  };
}
