/** What the commands of one run share: clients, git, and the state that is loaded once and stored at the end. */
import { type Clients, createClients } from './clients.ts';
import type { Config } from './config/config.ts';
import type { Inputs } from './inputs.ts';
import type { Finding } from './model/finding.ts';
import { createGit, type Git } from './platform/git/git.ts';
import { createSigner } from './platform/git/signing.ts';
import type { Job } from './platform/job.ts';
import type { Stop } from './platform/stop.ts';
import type { Log } from './report/log.ts';
import type { Redactor } from './report/redact.ts';
import type { StateDocument } from './state/document.ts';
import { isStateProof, openStateStore } from './state-store.ts';

export interface RunOptions {
  readonly inputs: Inputs;
  readonly job: Job;
  readonly config: Config;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly keepSecret: (value: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stop: Stop;
}

export interface Workbench {
  readonly clients: Clients;
  /** Made when it is first asked for. */
  git(): Git;
  gitOperations(): number;
  readonly state: SharedState;
}

export interface SharedState {
  /** As loaded, with every change of this run so far. */
  document(): StateDocument;
  change(next: (before: StateDocument) => StateDocument): void;
  /** Stores it where it differs from what is stored. A finding when it could not be kept. */
  save(): Promise<Finding | undefined>;
  /** It cannot be forged by what merely runs in a workflow: enough to remove something by, or to skip a question. */
  readonly isProof: boolean;
  /** What was amiss when it was loaded. */
  readonly findings: readonly Finding[];
}

/** Throws where the signing key cannot be used: nothing may be committed without it. */
export async function openWorkbench(options: RunOptions): Promise<Workbench> {
  const { inputs, job, config, log, redactor, stop } = options;
  const signer =
    inputs.signingKey === undefined
      ? undefined
      : createSigner({ key: inputs.signingKey, root: job.folder, env: options.env, signal: stop.now });
  await signer?.check();
  let opened: Git | undefined;
  const git = () => {
    opened ??= createGit({
      env: options.env,
      root: job.folder,
      log: log.debug,
      pauses: config.retries.pauses,
      signal: stop.now,
      committer: inputs.committer,
      signer,
    });
    return opened;
  };
  const store = await openStateStore(inputs, job, async () => git(), redactor, stop.now);
  const loaded = await store.load();
  let { document } = loaded;
  return {
    clients: createClients(options),
    git,
    gitOperations: () => opened?.operations() ?? 0,
    state: {
      document: () => document,
      change: (next) => {
        document = next(document);
      },
      save: () => store.save(document),
      isProof: isStateProof(inputs),
      findings: loaded.findings,
    },
  };
}
