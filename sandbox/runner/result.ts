/** What a run is asked and what it answers. */
import type { CacheMode, CacheService } from '../cache/service.ts';
import type { GitHost } from '../git/host.ts';
import type { SandboxServer } from '../server.ts';
import type { World } from '../world.ts';
import type { Annotation, LogLine } from './log.ts';

export interface RunOptions {
  /** The target, `owner/name`. */
  readonly repository: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over what a runner sets: a step's `env`; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default `workflow_dispatch` with no payload beyond the repository. */
  readonly event?: { readonly name: string; readonly payload?: Readonly<Record<string, unknown>> };
  /** Default: the default branch. */
  readonly ref?: string;
  /** `github.token`. Default: the world's first token of kind `workflow`. */
  readonly token?: string;
  /** Values of secrets, which a runner masks from the start. */
  readonly secrets?: readonly string[];
  readonly cacheMode?: CacheMode;
  /** Shows `::debug::` lines, as "enable debug logging" does. */
  readonly debug?: boolean;
  /** Folder with action.yml. Default: this project. */
  readonly action?: string;
  /** Another program than action.yml names. */
  readonly dist?: string;
  /** Called with the way to end the run hard: SIGKILL to the whole process group, or another signal. */
  readonly onStart?: (kill: (signal?: NodeJS.Signals) => void) => void;
  /** Aborting it kills the run. */
  readonly signal?: AbortSignal;
  /** After which the run is killed. Default: two minutes. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  readonly repository: string;
  readonly runNumber: number;
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Bytes as the process wrote them, both streams in order of arrival. */
  readonly raw: Buffer;
  /** As a person sees it, masked. */
  readonly log: string;
  readonly lines: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Markdown as GitHub keeps it: masked, empty when it was over 1 MiB. */
  readonly summary: string;
  /** Every value that the runner masks at the end, in plain. */
  readonly masks: ReadonlySet<string>;
  readonly workspace: string;
  /** `RUNNER_TEMP`, for what the action left there. */
  readonly temp: string;
  /** Numbers of the requests that came while it ran (of all runs at that time): `[first, last]`. */
  readonly requests: readonly [number, number];
}

/** What a run needs of a sandbox; finished runs are added to `runs`. */
export interface RunnerHost {
  readonly world: World;
  readonly server: SandboxServer;
  readonly cache: CacheService;
  readonly git: GitHost;
  readonly runs: RunResult[];
  nextRunNumber(): number;
}
