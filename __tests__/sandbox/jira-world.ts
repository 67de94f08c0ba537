/** A site with a project and a token, and requests to it by plain fetch. */
import { aJiraSite, aJiraToken, aProject } from '../../sandbox/jira/build.ts';
import type { JiraProject, JiraSite } from '../../sandbox/jira/state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

const TOKEN = 'jira-token';
export const SYNC_BOT = 'sync.bot@example.com';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface JiraWorld {
  readonly sandbox: Sandbox;
  readonly site: JiraSite;
  readonly project: JiraProject;
  /** The world's clock, which tests move. */
  readonly clock: { now: Date };
  ask(method: string, path: string, body?: unknown, credentials?: string): Promise<Answered>;
}

export async function startJira(): Promise<JiraWorld> {
  const clock = { now: new Date('2026-11-21T12:00:30.250Z') };
  const sandbox = await startSandbox({ now: () => clock.now });
  const site = aJiraSite(sandbox.world);
  aJiraToken(site, TOKEN);
  const project = aProject(site, 'SHOP', { components: ['web', 'api'], versions: ['1.0', '2.0'] });
  return {
    sandbox,
    site,
    project,
    clock,
    async ask(method, path, body, credentials = `${SYNC_BOT}:${TOKEN}`) {
      const basic = `Basic ${Buffer.from(credentials).toString('base64')}`;
      const response = await fetch(`${sandbox.server.origin}/jira/rest/api/3${path}`, {
        method,
        headers: credentials === '' ? {} : { authorization: basic },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json');
      return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
    },
  };
}

/** What Jira says of one field. */
export function refusedField(field: string, message: string) {
  return { status: 400, body: { errorMessages: [], errors: { [field]: message } } };
}

/** What Jira says of the whole request. */
export function refused(status: number, message: string) {
  return { status, body: { errorMessages: [message], errors: {} } };
}

export const summaryOf = (project: string, summary: string, more: object = {}) => ({
  fields: { project: { key: project }, issuetype: { name: 'Task' }, summary, ...more },
});
