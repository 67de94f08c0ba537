/** What proving needs from outside. `src/platform` implements these. Foreign code runs behind them and nowhere else. */
import type { Limits } from '../model/validation.ts';
import type { GuardLevel } from './verdict.ts';

/** Where trees are laid out and commands run in them, under guard. */
export interface ProvingGround {
  readonly guard: GuardLevel;
  /** Versions that a verdict depends on, in one line: `node 24.1.0 linux x64`. */
  toolVersions(): Promise<string>;
  /** Lays out the files of a commit or tree, with nothing else around them: no repository, no credential. */
  open(treeish: string): Promise<WorkTree>;
}

/** The files of one tree on disk. Not safe for two calls at a time. */
export interface WorkTree {
  /** Where its commands see it, absolute: paths in their output begin with it. */
  readonly root: string;
  /** All files, by path, with the blob's id. */
  readonly files: ReadonlyMap<string, string>;
  /** Runs a command line to its end, whatever it does; never rejects for what it does. */
  run(command: GuardedCommand): Promise<CommandResult>;
  /** Starts a command line that does not end by itself. */
  start(command: GuardedCommand): Promise<RunningCommand>;
  /** A file that a command wrote. A link, a folder or more than `limit` bytes is not read. */
  read(path: string, limit: number): Promise<WrittenFile>;
  /** So that nothing that was there before is taken for what a command writes. */
  remove(path: string): Promise<void>;
  /** Keeps what commands have made beside the tree's own files, for trees that are opened later. */
  keepMade(key: string): Promise<void>;
  /** Puts a copy of what was kept in place; false where nothing was. */
  restoreMade(key: string): Promise<boolean>;
  /** Ends every process that is left and removes the files. */
  close(): Promise<void>;
}

export type WrittenFile =
  | { readonly kind: 'content'; readonly content: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: 'symbolic link' | 'not a file' | 'too large' };

export interface GuardedCommand {
  /** A line for `sh`, run at the root of the tree. */
  readonly line: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly limits: Pick<Limits, 'output' | 'processes' | 'disk'>;
}

export interface CommandResult {
  /** Null when it did not end by itself. */
  readonly code: number | null;
  /** Why it was ended, if it was. `stopped`: the run itself ends. */
  readonly ended: 'timeout' | 'output' | 'disk' | 'stopped' | undefined;
  /** Beginning and end of what it wrote to stdout, at most 4 MiB; the middle is cut out. */
  readonly stdout: string;
  /** The same of stderr. */
  readonly stderr: string;
  /** The middle of one of them is missing, so errors may be missing as well. */
  readonly cut: boolean;
  readonly milliseconds: number;
}

export interface RunningCommand {
  /** One GET request to a loopback address, as a client inside the guard would see it. */
  get(url: string, timeout: number): Promise<Answer>;
  /** The result, once it has ended; undefined while it runs. */
  ended(): CommandResult | undefined;
  /** Asks it to end, ends it, and waits until its processes are gone. */
  stop(): Promise<CommandResult>;
}

export type Answer =
  | { readonly status: number; readonly body: string }
  /** Nobody listens yet, or the answer did not come. */
  | { readonly status: undefined; readonly why: string };

/** A file that was handed over by another job, or a clause that says why it was not read. */
export type HandedOver =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly refused: string };
