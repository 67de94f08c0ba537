import { array, nullable, object, string, unknown } from 'zod/mini';
import { rowOf, type Scope, subjectOf } from '../../model/scope.ts';
import { addressOf } from './address.ts';
import { type CloudflareClient, refusedBy } from './client.ts';

/** Secrets of one kind of Cloudflare's scopes. */
export interface CloudflareSecrets {
  list(scope: Scope): Promise<readonly string[]>;
  write(scope: Scope, name: string, value: string): Promise<Date>;
  /** False: it was gone already. */
  remove(scope: Scope, name: string): Promise<boolean>;
}

const listed = nullable(array(object({ name: string() })));

const noSuchSecret = 10056;

export function createWorkerSecrets(client: CloudflareClient): CloudflareSecrets {
  return {
    async list(scope) {
      const what = `list the secrets of ${subjectOf(scope)}`;
      const { result } = await client.ask({ ...asking(scope, what), method: 'GET', form: listed });
      return (result ?? []).map(({ name }) => name);
    },

    async write(scope, name, value) {
      const { date } = await client.ask({
        ...asking(scope, `write the secret ${name} of ${subjectOf(scope)}`),
        method: 'PUT',
        body: { name, text: value, type: 'secret_text' },
        form: unknown(),
      });
      return date;
    },

    async remove(scope, name) {
      const { path, ...rest } = asking(scope, `delete the secret ${name} of ${subjectOf(scope)}`);
      try {
        const its = `${path}/${encodeURIComponent(name)}`;
        await client.ask({ ...rest, path: its, method: 'DELETE', form: unknown() });
        return true;
      } catch (error) {
        const refused = refusedBy(error);
        if (!refused?.codes.includes(noSuchSecret)) throw error;
        // By the attempt whose answer was lost, or by somebody else.
        return refused.isRepeated;
      }
    },
  };
}

function asking(scope: Scope, what: string) {
  return { path: addressOf(scope), what, permission: rowOf(scope).secrets.permission };
}
