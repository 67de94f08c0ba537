import type { TrackedItem } from '../tracker.ts';
import type { GitHubPort } from './ports.ts';
import type { ProjectReader } from './project-read.ts';
import type { Craft } from './settle.ts';

export interface ProjectTools {
  readonly port: GitHubPort;
  readonly reader: ProjectReader;
  /** `project 7 of acme` */
  readonly place: string;
}

/** Changes that come to the same when they are made twice: what had no answer is seen when it is read again. */
export function craftOf({ port, reader }: ProjectTools, what: string): Craft<TrackedItem> {
  const lookUp = async (indexes: readonly number[]) => indexes.map(() => undefined);
  return { port, what, read: reader.read, lookUp };
}
