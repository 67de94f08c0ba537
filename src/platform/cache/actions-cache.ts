import { randomBytes } from 'node:crypto';
import { errorCatalogue } from '../../model/error-catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import { archiveFolder, archivePaths } from './archive.ts';
import { type Timed, within } from './time-limit.ts';

export interface ActionsCacheSettings {
  /** What the state belongs to: hex digits, part of the key. */
  readonly scope: string;
  /** `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`. */
  readonly run: { readonly id: string; readonly attempt: string };
  /** Milliseconds that reading, and again writing, may take. Default 15 seconds. */
  readonly timeLimit?: number;
  /** Aborted when the run is told to stop; then little time is left. */
  readonly stop?: AbortSignal;
  /** The most bytes that are read. */
  readonly largest: number;
  /** Default: the process's. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly workspace?: string;
}

export interface ActionsCache {
  read(): Promise<{ readonly content: Buffer; readonly revision: string } | undefined>;
  write(
    content: Buffer,
    expected: string | undefined,
  ): Promise<{ readonly revision: string } | 'moved' | Finding>;
}

/**
 * One document in the Actions cache. Entries there cannot be changed, so each write makes a fresh one and
 * reading takes the newest; nothing is ever deleted, GitHub evicts what nobody reads for seven days.
 *
 * Neither function rejects. Reading gives undefined for a miss, a dead or slow server and a damaged archive
 * alike: the client does not tell them apart. After a time-out nothing more is tried, because the work that
 * was given up could still unpack its old document over the one to be packed; it can also keep the process
 * alive for half a minute, so whoever ends the run must call `process.exit`.
 *
 * Requests: reading makes one lookup and one download (two downloads, HEAD and GET, where the blob lies on
 * `*.blob.core.windows.net`: the client forces Azure's library there). Writing makes one lookup for what
 * other runs have stored, then a reservation, an upload and a completion.
 *
 * The client prints on its own: the key of a hit, sizes and progress, the `tar` command line, each retry,
 * and a failure as a warning or error annotation.
 */
export function createActionsCache(settings: ActionsCacheSettings): ActionsCache {
  const environment = settings.environment ?? process.env;
  const timeLimit = settings.timeLimit ?? 15_000;
  const archive = archiveFolder(settings.workspace ?? process.cwd());
  const prefix = `sync-action-state-${settings.scope}-`;
  let gaveUp: string | undefined;

  async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
    if (gaveUp !== undefined) return { ended: false, why: gaveUp };
    const result = await within(timeLimit, work, settings.stop);
    if (!result.ended) gaveUp = result.why;
    return result;
  }

  return {
    async read() {
      if (!isOffered(environment)) return undefined;
      const result = await timed(restore);
      return result.ended ? result.value : undefined;
    },
    async write(content, expected) {
      if (!isOffered(environment)) {
        return notSaved(
          'There is no Actions cache here to store the state in.',
          'Set `state` to `file:PATH` or `branch:NAME`, or to `none`.',
        );
      }
      const result = await timed(() => store(content, expected));
      return result.ended
        ? result.value
        : notSaved(`The Actions cache did not take the state: ${result.why}.`);
    },
  };

  async function restore(): Promise<{ content: Buffer; revision: string } | undefined> {
    const { restoreCache } = await import('./client.ts');
    await archive.clear();
    try {
      const revision = await unpackingOnlyOurs(() =>
        restoreCache([...archivePaths], prefix, [prefix], {}, true),
      );
      const content = revision === undefined ? undefined : await archive.take(settings.largest);
      return revision === undefined || !content ? undefined : { content, revision };
    } finally {
      await archive.clear();
    }
  }

  async function store(
    content: Buffer,
    expected: string | undefined,
  ): Promise<{ readonly revision: string } | 'moved' | Finding> {
    const { restoreCache, saveCache } = await import('./client.ts');
    const newest = await restoreCache([...archivePaths], prefix, [prefix], { lookupOnly: true }, true);
    if (newest !== undefined && newest !== expected) return 'moved';
    await archive.clear();
    try {
      await archive.put(content);
      const key = freshKey(prefix, settings.run);
      const id = await saveCache([...archivePaths], key, {}, true);
      if (id !== -1) return { revision: key };
      return notSaved(
        'The Actions cache did not take the state: it is read-only for this event, full, or out of order.',
        'Nothing is lost. Runs for `schedule`, `push` and `workflow_dispatch` may write to the cache.',
      );
    } finally {
      await archive.clear();
    }
  }
}

/** The last part keeps apart two jobs, or two steps, of one run. */
function freshKey(prefix: string, run: ActionsCacheSettings['run']): string {
  return `${prefix}${run.id}-${run.attempt}-${randomBytes(4).toString('hex')}`;
}

/** Asked before the client is loaded, which takes as long as two starts of Node. */
function isOffered(environment: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(
    environment.ACTIONS_RUNTIME_TOKEN && (environment.ACTIONS_RESULTS_URL || environment.ACTIONS_CACHE_URL),
  );
}

function notSaved(what: string, cure: string = errorCatalogue.STATE_NOT_SAVED.cure): Finding {
  return { severity: 'notice', code: 'STATE_NOT_SAVED', subject: 'state', what, cure };
}

/**
 * The client unpacks with `-P`, so whoever can write an entry could write any file of the runner. GNU tar takes
 * this for every member's name, wherever it wanted to go; other tars do not read it.
 */
async function unpackingOnlyOurs<T>(unpack: () => Promise<T>): Promise<T> {
  const before = process.env.TAR_OPTIONS;
  process.env.TAR_OPTIONS = `--transform=s,.*,${archivePaths[0]},`;
  try {
    return await unpack();
  } finally {
    if (before === undefined) delete process.env.TAR_OPTIONS;
    else process.env.TAR_OPTIONS = before;
  }
}
