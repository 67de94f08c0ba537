import { createHash } from 'node:crypto';
import type { Config } from './config/config.ts';
import type { Inputs } from './inputs.ts';
import { SyncError } from './model/error.ts';
import { createGitHubClient, type GitHubClient } from './platform/github/client.ts';
import type { Stop } from './platform/stop.ts';
import type { Log } from './report/log.ts';
import type { SpentReport } from './report/run-report.ts';
import type { SiblingQuestion } from './siblings/github.ts';

export interface ClientsOptions {
  readonly inputs: Inputs;
  readonly config: Config;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly stop: Stop;
  readonly keepSecret: (value: string) => void;
}

export interface Clients {
  readonly target: GitHubClient;
  /** Secrets, variables and environments. */
  readonly inventory: { readonly client: GitHubClient; readonly tokenName: string };
  readerOf(sibling: SiblingQuestion): GitHubClient;
  tokenOf(sibling: SiblingQuestion): string;
  /** With the token that an environment variable holds; undefined: the input `token`. */
  clientOf(tokenEnv: string | undefined): GitHubClient;
  spent(): readonly SpentReport[];
}

/** One client for each different token, so that what one token can do costs one request. */
export function createClients({ inputs, config, env, log, stop, keepSecret }: ClientsOptions): Clients {
  const byToken = new Map<string, { readonly name: string; readonly client: GitHubClient }>();

  function clientFor(token: string, name: string): GitHubClient {
    const key = createHash('sha256').update(token).digest('hex');
    const known = byToken.get(key);
    if (known) return known.client;
    keepSecret(token);
    const client = createGitHubClient({
      token,
      tokenName: name,
      patience: config.retries,
      debug: log.debug,
      env,
      signal: stop.now,
    });
    byToken.set(key, { name, client });
    return client;
  }

  const tokenOf = ({ tokenEnv }: SiblingQuestion) =>
    tokenEnv === undefined ? inputs.sourceToken : (env[tokenEnv] ?? '');
  return {
    target: clientFor(inputs.token, 'token'),
    get inventory() {
      const tokenName = inputs.secretsToken === inputs.token ? 'token' : 'secrets-token';
      return { client: clientFor(inputs.secretsToken, tokenName), tokenName };
    },
    tokenOf,
    readerOf(sibling) {
      const token = tokenOf(sibling);
      if (token === '') return withoutToken(sibling.tokenEnv ?? 'source-token');
      return clientFor(token, sibling.tokenEnv ?? 'source-token');
    },
    clientOf(tokenEnv) {
      if (tokenEnv === undefined) return clientFor(inputs.token, 'token');
      const token = env[tokenEnv] ?? '';
      return token === '' ? withoutToken(tokenEnv) : clientFor(token, tokenEnv);
    },
    spent: () =>
      [...byToken.values()]
        .filter(({ client }) => client.spent.requests > 0)
        .map(({ name, client: { spent } }) => ({
          token: name,
          requests: spent.requests,
          writes: spent.writes,
          quota: spent.quota && { ...spent.quota, resetsAt: spent.quota.resetsAt.toISOString() },
        })),
  };
}

/** Stands for a token that the job was not given: what needs it fails with its name, the rest goes on. */
function withoutToken(name: string): GitHubClient {
  const refuse = async () => {
    throw new SyncError(
      'INPUT_INVALID',
      `the environment variable \`${name}\`, named by \`token-env\`, is empty.`,
      {
        hint: `Pass it in the step: \`env: { ${name}: \${{ secrets.${name} }} }\`.`,
      },
    );
  };
  return { graphql: refuse, request: refuse, spent: { requests: 0, writes: 0, quota: undefined } };
}
