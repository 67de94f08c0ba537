/** The surroundings of one job: its folders, its checkout and its environment variables. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from '../git/lay-out.ts';
import { gitEnvironment, resolveCommit } from '../git/plumbing.ts';
import type { Repository } from '../world.ts';

export interface JobRequest {
  readonly folder: string;
  readonly origin: string;
  readonly serverUrl: string;
  readonly repository: Repository;
  readonly runId: number;
  readonly runNumber: number;
  readonly token: string;
  readonly runtimeToken: string;
  readonly actor: string;
  readonly actionPath: string;
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
  readonly ref: string;
}

/** Files that an action writes for the runner, by the end of their variable's name. */
const COMMAND_FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;
export type CommandFile = (typeof COMMAND_FILES)[number];

export interface Job {
  readonly workspace: string;
  readonly sha: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<CommandFile, string>>;
}

export function prepareJob(request: JobRequest): Job {
  const { folder, repository, event } = request;
  const at = (name: string) => join(folder, name);
  for (const name of ['workspace', 'temp', 'home', 'tools', 'files'])
    mkdirSync(at(name), { recursive: true });
  const sha = resolveCommit(repository.gitDir, request.ref) ?? '0'.repeat(40);
  checkOut(request, at('workspace'), sha);
  writeFileSync(at('event.json'), JSON.stringify(event.payload));
  const files = Object.fromEntries(COMMAND_FILES.map((name) => [name, at(`files/${name}`)]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  return {
    workspace: at('workspace'),
    sha,
    files: files as Job['files'],
    environment: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      HOME: at('home'),
      CI: 'true',
      ...githubVariables(request, sha),
      CLOUDFLARE_API_URL: `${request.origin}/client/v4`,
      NEON_API_URL: `${request.origin}/api/v2`,
      LINEAR_API_URL: `${request.origin}/linear/graphql`,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_WORKSPACE: at('workspace'),
      ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`GITHUB_${name}`, file])),
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_NAME: 'sandbox',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: at('temp'),
      RUNNER_TOOL_CACHE: at('tools'),
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${request.origin}/`,
      ACTIONS_RUNTIME_URL: `${request.origin}/`,
      ACTIONS_RUNTIME_TOKEN: request.runtimeToken,
    },
  };
}

function githubVariables(request: JobRequest, sha: string): Record<string, string> {
  const { repository, ref } = request;
  const fullName = `${repository.owner}/${repository.name}`;
  const workflow = `${fullName}/.github/workflows/sync.yml@${ref}`;
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__sync',
    GITHUB_ACTION_PATH: request.actionPath,
    GITHUB_ACTOR: request.actor,
    GITHUB_TRIGGERING_ACTOR: request.actor,
    GITHUB_API_URL: `${request.origin}/api/v3`,
    GITHUB_GRAPHQL_URL: `${request.origin}/api/graphql`,
    GITHUB_SERVER_URL: request.serverUrl,
    GITHUB_BASE_REF: '',
    GITHUB_HEAD_REF: '',
    GITHUB_EVENT_NAME: request.event.name,
    GITHUB_JOB: 'sync',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REPOSITORY: fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ID: String(request.runId),
    GITHUB_RUN_NUMBER: String(request.runNumber),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: 'Sync',
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: sha,
  };
}

/** As actions/checkout leaves it, with the token's header in the work tree's own configuration. */
function checkOut(request: JobRequest, workspace: string, sha: string): void {
  const { gitDir, owner, name } = request.repository;
  if (/^0+$/.test(sha)) return;
  const basic = Buffer.from(`x-access-token:${request.token}`).toString('base64');
  const config = `[remote "origin"]
\turl = ${request.serverUrl}/${owner}/${name}
\tfetch = +refs/heads/*:refs/remotes/origin/*
[http "${request.serverUrl}/"]
\textraheader = AUTHORIZATION: basic ${basic}
`;
  layOut(join(workspace, '.git'), { branch: 'main', config });
  // The objects are borrowed from the host: a fetch would tell nothing new and take its time in every run.
  writeFileSync(join(workspace, '.git/objects/info/alternates'), `${gitDir}/objects\n`);
  execFileSync('git', ['checkout', '--quiet', '--detach', sha], {
    cwd: workspace,
    env: gitEnvironment(),
    stdio: 'pipe',
  });
}
