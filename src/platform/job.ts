import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { SyncError } from '../model/error.ts';

/** The job that runs the action, from the runner's environment variables. */
export interface Job {
  /** `owner/repo` of the target. */
  readonly repository: string;
  readonly eventName: string;
  /** Who set off the run. */
  readonly actor: string;
  readonly sha: string;
  readonly workspace: string;
  /** The action's own folder below the runner's temporary one: its git repositories. */
  readonly folder: string;
  /** Where the report's files go. */
  readonly reportFolder: string;
  /** Where lies what is handed to another job. */
  readonly handOverFolder: string;
  /** Of the web and of git; without a slash at the end. */
  readonly serverUrl: string;
  readonly runId: string;
  readonly attempt: string;
  /** Link to the run, for people. */
  readonly runUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readJob(env: Environment): Job {
  const repository = env.GITHUB_REPOSITORY ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new SyncError('INPUT_INVALID', 'GITHUB_REPOSITORY does not name a repository.', {
      hint: 'Run this as an action in a workflow; the runner sets it.',
    });
  }
  const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const runId = env.GITHUB_RUN_ID || '0';
  const attempt = env.GITHUB_RUN_ATTEMPT || '1';
  // Each step of a job has its own, under a name that nobody can prepare.
  const folder = `${env.RUNNER_TEMP || tmpdir()}/sync-action-${randomUUID()}`;
  return {
    repository,
    eventName: env.GITHUB_EVENT_NAME ?? '',
    actor: env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR || '',
    sha: env.GITHUB_SHA ?? '',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    folder: `${folder}/git`,
    reportFolder: `${folder}/report`,
    handOverFolder: `${folder}/hand-over`,
    serverUrl,
    runId,
    attempt,
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
  };
}

/**
 * When the runner took the job: it then writes the event into a file. The values of secrets are those of that
 * time. Undefined where there is no such file.
 */
export async function jobTakenAt(env: Environment): Promise<Date | undefined> {
  const file = env.GITHUB_EVENT_PATH;
  if (!file) return undefined;
  return stat(file).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

/** A path as a workflow names it: from the workspace, unless it is absolute. */
export function inWorkspace(path: string, { workspace }: Pick<Job, 'workspace'>): string {
  return resolve(workspace, path);
}
