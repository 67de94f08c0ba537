import type { ZodMiniType } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { JiraAsk, JiraPort, JiraReply } from '../../trackers/jira/ports.ts';
import { formed } from '../answer-form.ts';
import { boundedFetch } from '../bounded-answer.ts';
import { createMeter, type Spent } from '../meter.ts';
import { type Patience, rest } from '../patience.ts';
import { proxiedFetch } from '../proxied-fetch.ts';
import { jiraSite } from './address.ts';
import { jsonFetch } from './json-fetch.ts';
import { refusalOf } from './refusal.ts';

export interface JiraOptions {
  /** The site's address, from the configuration. */
  readonly url: string;
  /** The value of `jira-email`. */
  readonly email: string;
  /** The value of `jira-api-token`. */
  readonly token: string;
  readonly patience: Pick<Patience, 'pauses' | 'longestWait'>;
  /** The job's environment: proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends requests and pauses. */
  readonly signal: AbortSignal;
}

export interface JiraClient extends JiraPort {
  readonly spent: Spent;
}

const vendor = 'Jira';

/**
 * One site with one person's token. No redirect is followed: it would take the token along. Throws
 * `JIRA_TOKEN_MISSING`, or `CONFIG_INVALID` for an address that no token may be sent to.
 */
export function createJiraClient({ url, email, token, patience, env, signal }: JiraOptions): JiraClient {
  const site = jiraSite(url);
  if (email === '' || token === '') {
    const missing = email === '' ? 'jira-email' : 'jira-api-token';
    throw new SyncError('JIRA_TOKEN_MISSING', `Jira is not asked without \`${missing}\`.`);
  }
  const meter = createMeter(signal, /\/(?:search\/jql|issue\/bulkfetch)$/);
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;

  async function attempt({ method, path, body }: JiraAsk<ZodMiniType>): Promise<unknown> {
    const fetch = meter.countingFetch(jsonFetch(boundedFetch(await proxiedFetch(env, globalThis.fetch))));
    const headers = {
      authorization,
      accept: 'application/json',
      'user-agent': 'sync-action',
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    const init = { method, headers, body: body ? JSON.stringify(body) : null, redirect: 'manual' } as const;
    return fetch(`${site}/rest/api/3${path}`, init).catch((error: unknown) => error);
  }

  return {
    site,
    spent: meter.spent,
    now: () => Date.now() + (meter.spent.ahead ?? 0),
    pause: (what) => rest(patience.pauses[0] ?? 1000, signal, what),
    async ask<Form extends ZodMiniType>(ask: JiraAsk<Form>): Promise<JiraReply<Form>> {
      const { what, form, repeats = ask.method !== 'POST' } = ask;
      for (const pause of [...patience.pauses, undefined]) {
        const answer = await attempt(ask);
        if (signal.aborted)
          throw new SyncError('STOPPED', `Stopped while trying to ${what}.`, { cause: answer });
        const wait = pause === undefined ? undefined : waitBefore(answer, pause, repeats);
        if (wait !== undefined && wait <= patience.longestWait + (pause ?? 0)) {
          await rest(wait, signal, what);
          continue;
        }
        if (!(answer instanceof Response) || answer.status >= 500) throw networkError(what, site, answer);
        if (answer.status >= 300 && answer.status < 400) throw movedError(what, site);
        if (!answer.ok) return await refusalOf(what, answer);
        const text = await answer.text();
        const body = formed(form, text === '' ? undefined : JSON.parse(text), {
          vendor,
          what,
          status: answer.status,
        });
        return { ok: true, body };
      }
      throw new SyncError('INTERNAL', `No attempt was made to ${what}.`);
    },
  };
}

/** Milliseconds until it is to be sent again; undefined where that mends nothing, or could do it twice. */
function waitBefore(answer: unknown, pause: number, repeats: boolean): number | undefined {
  if (!(answer instanceof Response) || answer.status >= 500) return repeats ? pause : undefined;
  // What is over the limit was not done.
  if (answer.status !== 429) return undefined;
  const told = 1000 * Number(answer.headers.get('retry-after') ?? 0);
  return Math.max(pause, Number.isNaN(told) ? 0 : told);
}

function networkError(what: string, site: string, answer: unknown): SyncError {
  if (answer instanceof Response) {
    return new SyncError('NETWORK', `Cannot ${what}: Jira answered ${answer.status}.`, { cause: answer });
  }
  const said = answer instanceof Error ? ` (${answer.message})` : '';
  const { host } = new URL(site);
  return new SyncError('NETWORK', `Cannot ${what}: ${host} gave no sound answer${said}.`, {
    cause: answer,
    hint: `Run again later; if it stays so, check what answers at ${host}, and the \`url\` of the system.`,
  });
}

function movedError(what: string, site: string): SyncError {
  return new SyncError(
    'NETWORK',
    `Cannot ${what}: Jira sends the request on to another address, where nothing was sent.`,
    {
      hint: `Check what answers at ${new URL(site).host}, and correct the \`url\` of the system if it has moved.`,
    },
  );
}
