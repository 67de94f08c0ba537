import type { FieldEdit, NewItem, TrackedItem, Written } from '../tracker.ts';
import { changedBody, noBody } from './body.ts';
import {
  isOpen,
  labelIds,
  milestoneOf,
  personIds,
  refuseUnknown,
  stateOperation,
  titleOf,
} from './issue-input.ts';
import type { IssueReader } from './issue-read.ts';
import { makeLabels } from './labels.ts';
import type { Piece } from './mutation.ts';
import type { GitHubPort } from './ports.ts';
import { prepared } from './prepare.ts';
import type { Directory } from './repository-directory.ts';
import { settle, settleAfter } from './settle.ts';

export interface Tools {
  readonly port: GitHubPort;
  readonly reader: IssueReader;
  /** `acme/app` */
  readonly place: string;
  readonly directory: () => Promise<Directory>;
}

export async function createIssues(
  items: readonly NewItem[],
  { port, reader, place, directory: read }: Tools,
): Promise<readonly Written<TrackedItem>[]> {
  if (items.length === 0) return [];
  const directory = await read();
  const failedLabels = await makeLabels(
    port,
    directory,
    items.flatMap(({ fields }) => textsIn(fields.labels)),
  );
  const plan = prepared<TrackedItem, NewItem>(items, (item) => {
    for (const name of textsIn(item.fields.labels)) {
      const error = failedLabels.get(name.toLowerCase());
      if (error) throw error;
    }
    return birth(item, directory);
  });
  const what = `create issues of ${place}`;
  const born = await settle(plan.jobs, {
    ...{ port, what, read: reader.read },
    async lookUp(indexes) {
      const links = indexes.map((at) => plan.jobs[at]?.item.mark.link ?? '');
      const found = await reader.marked(new Set(links));
      return links.map((link) => found.find(({ mark }) => mark?.link === link));
    },
  });
  return plan.inOrder(await closed(born, plan.jobs, { port, reader, what }));
}

function birth({ fields, mark }: NewItem, directory: Directory): Piece {
  const edits = Object.entries(fields).map(([field, value]): FieldEdit => ({ kind: 'value', field, value }));
  refuseUnknown(edits);
  const { title, description, milestone, parent, state } = fields;
  if (state !== undefined) isOpen(state);
  const text = typeof description === 'string' ? description : '';
  const input = {
    repositoryId: directory.id,
    title: titleOf(title),
    body: changedBody(noBody, { slot: 'issue', description: text, mark }),
    labelIds: labelIds(textsIn(fields.labels), directory),
    assigneeIds: personIds(textsIn(fields.assignees), directory),
    ...(milestone ? { milestoneId: milestoneOf(milestone, directory) } : {}),
    ...(typeof parent === 'string' && parent !== '' ? { parentIssueId: parent } : {}),
  };
  return [{ name: 'createIssue', input }];
}

/** An issue is born open: those that are to be closed take a second request. */
async function closed(
  born: readonly Written<TrackedItem>[],
  jobs: readonly { readonly item: NewItem }[],
  { port, reader, what }: Pick<Tools, 'port' | 'reader'> & { readonly what: string },
): Promise<readonly Written<TrackedItem>[]> {
  const results = [...born];
  const open = born.flatMap((written, at) => {
    const wanted = jobs[at]?.item.fields.state;
    if (!written.ok || written.now.snapshot.fields.state !== 'open') return [];
    return wanted === undefined || isOpen(wanted)
      ? []
      : [{ at, piece: [stateOperation(written.now.id, wanted)] as const }];
  });
  const after = await settleAfter(open, {
    ...{ port, what, read: reader.read },
    lookUp: async (indexes) => indexes.map(() => undefined),
  });
  // One that stays open is there all the same: the next run closes it.
  for (const [index, written] of after.entries()) if (written.ok) results[open[index]?.at ?? -1] = written;
  return results;
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
