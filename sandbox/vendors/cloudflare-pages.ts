/** Pages projects and their variables; see https://developers.cloudflare.com/api/resources/pages. */
import { CloudflareRefusal } from './cloudflare-answer.ts';
import type { CloudflareCall, CloudflareRoute } from './cloudflare-route.ts';
import type { PagesEnvironment, PagesProject, PagesVariable } from './state.ts';

const ENVIRONMENTS = ['production', 'preview'] as const satisfies readonly PagesEnvironment[];
const right = 'Cloudflare Pages';
const operation = '/pages/projects/{project_name}';
const path = /^\/pages\/projects\/([^/]+)$/;

export const pagesRoutes: readonly CloudflareRoute[] = [
  { method: 'GET', path, operation, right, handle: (call) => view(call) },
  {
    method: 'PATCH',
    path,
    operation,
    right,
    handle(call) {
      const { deployment_configs = {} } = call.body as {
        readonly deployment_configs?: Partial<Record<PagesEnvironment, Configuration>>;
      };
      for (const environment of ENVIRONMENTS) {
        merge(projectOf(call)[environment], deployment_configs[environment]?.env_vars ?? {});
      }
      return view(call);
    },
  },
];

interface Configuration {
  readonly env_vars?: Readonly<Record<string, PagesVariable | null>> | null;
}

/** What is not named stays; null removes. */
function merge(
  variables: Map<string, PagesVariable>,
  changes: Readonly<Record<string, PagesVariable | null>>,
): void {
  for (const [name, change] of Object.entries(changes)) {
    if (change) variables.set(name, { type: change.type, value: change.value });
    else variables.delete(name);
  }
}

function projectOf({ account, params }: CloudflareCall): PagesProject {
  const project = account.pages.get(params[0] ?? '');
  if (project) return project;
  throw new CloudflareRefusal(
    404,
    8000007,
    'Project not found. The specified project name does not match any of your existing projects.',
  );
}

/** A secret's value comes back empty. */
function view(call: CloudflareCall): object {
  const project = projectOf(call);
  const configurations = ENVIRONMENTS.map((environment) => {
    const variables = [...project[environment]].map(([name, { type, value }]) => {
      return [name, { type, value: type === 'secret_text' ? '' : value }] as const;
    });
    return [environment, { env_vars: Object.fromEntries(variables) }] as const;
  });
  return { name: call.params[0], deployment_configs: Object.fromEntries(configurations) };
}
