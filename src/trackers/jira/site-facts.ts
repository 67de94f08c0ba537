/** What a site has beside its issues; asked for once, and only what is wanted. */
import type { output as Output, ZodMiniType } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { AdfSite } from '../adf/document.ts';
import { once } from '../once.ts';
import { customFields } from './custom-fields.ts';
import type { JiraField } from './field.ts';
import { accountForm, fieldsForm, projectForm } from './forms.ts';
import { nativeFields } from './native-fields.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';

export type Project = Output<typeof projectForm>;

export interface SiteFacts {
  /** Native fields, and the custom ones as far as any is wanted. */
  fields(): Promise<readonly JiraField[]>;
  /** Throws `JIRA_PROJECT_UNKNOWN`. */
  project(): Promise<Project>;
  /** Whose token it is. Undefined: Jira would not say. */
  account(): Promise<string | undefined>;
}

export interface FactsOptions extends AdfSite {
  readonly port: JiraPort;
  /** The project's key. */
  readonly project: string;
  /** Names of fields that are wanted; undefined: all of them. */
  readonly wanted: readonly string[] | undefined;
}

export function createSiteFacts({ port, site, project, wanted }: FactsOptions): SiteFacts {
  const native = nativeFields({ site });
  const names = native.map(({ name }) => name);
  const needsCustom = wanted === undefined || wanted.some((name) => !names.includes(name));

  async function allFields(): Promise<readonly JiraField[]> {
    if (!needsCustom) return native;
    const shown = await read(port, '/field', fieldsForm, 'list the fields of Jira');
    const custom = customFields({ site }, shown, names);
    return [...native, ...custom.filter(({ name }) => wanted?.includes(name) ?? true)];
  }

  async function knownProject(): Promise<Project> {
    const what = `read the project ${project} of Jira`;
    const path = `/project/${encodeURIComponent(project)}`;
    const reply = await port.ask({ method: 'GET', path, form: projectForm, what });
    if (reply.ok) return reply.body;
    if (reply.status !== 404) throw refusedError(what, reply);
    throw new SyncError('JIRA_PROJECT_UNKNOWN', `Jira shows no project ${project} at ${site}.`);
  }

  async function ownAccount(): Promise<string | undefined> {
    const what = 'read whose token it is from Jira';
    const reply = await port.ask({ method: 'GET', path: '/myself', form: accountForm, what });
    return reply.ok ? reply.body.accountId : undefined;
  }

  return { account: once(ownAccount), fields: once(allFields), project: once(knownProject) };
}

/** Throws what Jira refuses. */
export async function read<Form extends ZodMiniType>(
  port: JiraPort,
  path: string,
  form: Form,
  what: string,
): Promise<Output<Form>> {
  const reply = await port.ask({ method: 'GET', path, form, what });
  if (reply.ok) return reply.body;
  throw refusedError(what, reply);
}
