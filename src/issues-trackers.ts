/** The trackers that the configuration names, made of the platform's clients. Each is loaded only when it is used. */

import { SyncError } from './model/error.ts';
import type { ErrorCode } from './model/error-catalogue.ts';
import type { SystemRule } from './model/issue-rules.ts';
import type { SystemName } from './model/item.ts';
import type { Spent } from './platform/meter.ts';
import type { UserModules } from './platform/user-module/user-modules.ts';
import type { SpentReport } from './report/run-report.ts';
import type { Tracker } from './trackers/tracker.ts';
import type { RunOptions, Workbench } from './workbench.ts';

/** What pairs want of a system. */
export interface Wanted {
  /** By the system's own names. */
  readonly fields: readonly string[];
  readonly comments: boolean;
}

export interface TrackerDesk {
  /** @throws SyncError where its token is missing */
  readonly open: (system: SystemRule, wanted: Wanted) => Promise<Tracker>;
  /** Milliseconds that its clock is ahead of ours. Undefined: its answers have not told. */
  readonly ahead: (system: SystemName) => number | undefined;
  /** Of vendors other than GitHub. */
  readonly spent: () => readonly SpentReport[];
}

type Rule<K extends SystemRule['kind']> = Extract<SystemRule, { kind: K }>;

/** `modules`: asked for where a tracker is the user's own. */
export function openTrackers(
  options: RunOptions,
  bench: Workbench,
  modules: () => Promise<UserModules>,
): TrackerDesk {
  const { inputs, config, env, stop, log, keepSecret } = options;
  const patience = config.retries;
  const meters = new Map<SystemName, { readonly token: string | undefined; readonly spent: Spent }>();

  /** The value of the variable that the configuration names, else of the input. */
  function tokenOf(tokenEnv: string | undefined, given: string | undefined): string {
    const token = tokenEnv === undefined ? given : env[tokenEnv];
    if (token) keepSecret(token);
    return token ?? '';
  }

  /** A variable that is named and empty is not the input that would stand for it: that one may well be there. */
  function mustHold({ name, where }: SystemRule, key: string, variable: string | undefined, code: ErrorCode) {
    if (variable === undefined || env[variable]) return;
    throw new SyncError(
      code,
      `The environment variable \`${variable}\`, which \`${key}\` of \`${name}\` names, is empty.`,
      { hint: `Pass it in the step: \`env: { ${variable}: \${{ secrets.${variable} }} }\`.`, where },
    );
  }

  /** Whatever comes with each issue is paid for in each. */
  async function linear(system: Rule<'linear'>, { fields, comments }: Wanted): Promise<Tracker> {
    const { name, team, project, tokenEnv } = system;
    mustHold(system, 'token-env', tokenEnv, 'LINEAR_TOKEN_MISSING');
    const [{ createLinearClient }, { createLinearTracker }, { relationFields }] = await Promise.all([
      import('./platform/linear/client.ts'),
      import('./trackers/linear/tracker.ts'),
      import('./trackers/linear/item.ts'),
    ]);
    const token = tokenOf(tokenEnv, inputs.linearApiKey);
    const port = createLinearClient({ token, patience, debug: log.debug, env, signal: stop.now });
    meters.set(name, { token: tokenEnv ?? 'linear-api-key', spent: port.spent });
    const relations = fields.some((field) => Object.hasOwn(relationFields, field));
    return createLinearTracker({ port, team, project, reading: { comments, relations } });
  }

  async function jira(system: Rule<'jira'>, { fields }: Wanted): Promise<Tracker> {
    const { name, url, project, tokenEnv, emailEnv } = system;
    mustHold(system, 'token-env', tokenEnv, 'JIRA_TOKEN_MISSING');
    mustHold(system, 'email-env', emailEnv, 'JIRA_TOKEN_MISSING');
    const [{ createJiraClient }, { createJiraTracker }] = await Promise.all([
      import('./platform/jira/client.ts'),
      import('./trackers/jira/tracker.ts'),
    ]);
    const token = tokenOf(tokenEnv, inputs.jiraApiToken);
    const email = (emailEnv === undefined ? inputs.jiraEmail : env[emailEnv]) ?? '';
    const port = createJiraClient({ url, email, token, patience, env, signal: stop.now });
    meters.set(name, { token: tokenEnv ?? 'jira-api-token', spent: port.spent });
    return createJiraTracker({ port, project, fields });
  }

  /** Its requests are counted with all others of the token. */
  async function gitHubPort({ name, tokenEnv }: Rule<'github-issues' | 'github-project'>) {
    const { createGitHubTrackerPort } = await import('./platform/github/tracker-port.ts');
    const client = bench.clients.clientOf(tokenEnv);
    meters.set(name, { token: undefined, spent: client.spent });
    return createGitHubTrackerPort(client);
  }

  async function gitHubIssues(system: Rule<'github-issues'>, { fields }: Wanted): Promise<Tracker> {
    const [owner = '', name = ''] = system.repo.split('/');
    const client = bench.clients.clientOf(system.tokenEnv);
    const [port, { createGitHubIssuesTracker }, { createGitHubPlacesPort }, { createGitHubRestPort }, parts] =
      await Promise.all([
        gitHubPort(system),
        import('./trackers/github/issues-tracker.ts'),
        import('./platform/github/issue-places.ts'),
        import('./platform/github/tracker-rest.ts'),
        import('./trackers/github/wanted-parts.ts'),
      ]);
    const tracker = createGitHubIssuesTracker({ port, places: createGitHubPlacesPort(client), owner, name });
    const rest = createGitHubRestPort(client);
    return parts.withWantedParts(tracker, { port, rest, repository: { owner, name }, fields });
  }

  async function gitHubProject(system: Rule<'github-project'>): Promise<Tracker> {
    const { createGitHubProjectTracker } = await import('./trackers/github/project-tracker.ts');
    const { owner, number } = system;
    return createGitHubProjectTracker({ port: await gitHubPort(system), owner, number });
  }

  async function ownTracker({ name, code, options: handed, env: visible, where }: Rule<'module'>) {
    const [{ createModuleTracker }, { assumedDescription }, { isWithin }] = await Promise.all([
      import('./trackers/module/tracker.ts'),
      import('./trackers/module/assumed.ts'),
      import('./issues/within.ts'),
    ]);
    for (const variable of visible) tokenOf(variable, undefined);
    const port = (await modules()).tracker({ code, options: handed, env: visible });
    const assumed = assumedDescription(config.issues ?? { pairs: [], users: [] }, name);
    return createModuleTracker({ port, name, module: code.module, where, assumed, picks: isWithin });
  }

  return {
    open: async (system, wanted) => {
      switch (system.kind) {
        case 'linear':
          return linear(system, wanted);
        case 'jira':
          return jira(system, wanted);
        case 'github-issues':
          return gitHubIssues(system, wanted);
        case 'github-project':
          return gitHubProject(system);
        case 'module':
          return ownTracker(system);
      }
    },
    ahead: (system) => meters.get(system)?.spent.ahead,
    spent: () =>
      [...meters.values()].flatMap(({ token, spent: { requests, writes } }) =>
        token === undefined || requests === 0 ? [] : [{ token, requests, writes, quota: undefined }],
      ),
  };
}
