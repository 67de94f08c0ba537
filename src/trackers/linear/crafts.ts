import { safeParse } from 'zod/mini';
import type { Found, TrackedItem } from '../tracker.ts';
import { notShown } from './errors.ts';
import { issueForm } from './forms.ts';
import type { IssueParts } from './issue-parts.ts';
import { itemOf } from './item.ts';
import type { LinearPort } from './ports.ts';
import { type IssueReader, isCut } from './read.ts';
import type { Craft, Job } from './settle.ts';

/** Issues that one document writes: a thousand fit into twenty-five requests, and one is answered in time. */
export const batch = 40;

export interface Tools {
  readonly port: LinearPort;
  readonly parts: IssueParts;
  readonly reader: IssueReader;
  /** The team's key. */
  readonly team: string;
}

/** New issues have ids of ours: what is there is done, and is not made twice. */
export function creating({ port, parts, reader, team }: Tools): Craft<TrackedItem> {
  const what = `create issues of ${team}`;
  return {
    ...{ port, parts, batch, what },
    repeats: false,
    read: readIssue,
    lookUp: async (ids) => present(await reader.get(ids)),
    missing: () => ({ ok: false, error: notShown(what) }),
  };
}

/** Changes that come to the same when they are made twice. */
export function changing({ port, parts, reader, team }: Tools): Craft<TrackedItem> {
  const what = `change issues of ${team}`;
  return {
    ...{ port, parts, batch, what },
    repeats: true,
    read: readIssue,
    lookUp: async (ids) => present(await reader.get(ids)),
    missing: () => ({ ok: false, error: notShown(what) }),
  };
}

export function ending({ port, parts, reader, team }: Tools): Craft<Found> {
  return {
    ...{ port, parts, batch, what: `close, archive or delete issues of ${team}` },
    repeats: true,
    read: readIssue,
    lookUp: async (ids) => present(await reader.get(ids)),
    missing: () => ({ ok: true, now: 'deleted' }),
  };
}

/** Only where it is whole and the issue that was meant: a relation may begin at the other. */
function readIssue(shown: unknown, { id }: Job): TrackedItem | undefined {
  const parsed = safeParse(issueForm, shown);
  return parsed.success && parsed.data.id === id && !isCut(parsed.data) ? itemOf(parsed.data) : undefined;
}

function present(found: ReadonlyMap<string, Found>): ReadonlyMap<string, TrackedItem> {
  return new Map([...found].flatMap(([id, item]) => (typeof item === 'string' ? [] : [[id, item] as const])));
}
