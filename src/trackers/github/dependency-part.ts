import { SyncError, toSyncError } from '../../model/error.ts';
import type { FieldName } from '../../model/item.ts';
import type { TrackedItem } from '../tracker.ts';
import { type CalledIssue, calledIssues, setBlocker } from './blocked-issue.ts';
import type { DependencyEnd, GitHubPort, GitHubRestPort } from './ports.ts';
import { placeOf } from './rest-facts.ts';
import type { RestPart } from './rest-part.ts';

export const dependencyFields = {
  blocks: 'blocking',
  'blocked-by': 'blocked_by',
} as const satisfies Readonly<Record<FieldName, DependencyEnd>>;

const set = { kind: 'set', type: 'array', writes: true, clears: true, names: 'items' } as const;

/** What an issue blocks, and what it is blocked by; of these the fields that are `wanted`. */
export function createDependencyPart(
  port: GitHubPort,
  rest: GitHubRestPort,
  wanted: readonly FieldName[],
): RestPart {
  const ends = Object.entries(dependencyFields).filter(([name]) => wanted.includes(name));
  /** What was done: where both ends are to be written, that of the other needs nothing any more. */
  const done = new Map<string, boolean>();

  /** `counts`: where there are none, nobody is asked; where fewer are shown than there are, the rest is hidden. */
  async function read({ name }: TrackedItem, counts?: Readonly<Record<DependencyEnd, number>>) {
    const { at, number } = placeOf({ name });
    const told = await Promise.all(
      ends.map(async ([field, end]) => {
        const ids = counts?.[end] === 0 ? [] : await rest.dependencies(at, number, end);
        return ids === undefined || ids.length < (counts?.[end] ?? 0) ? [] : [[field, ids.toSorted()]];
      }),
    );
    return Object.fromEntries(told.flat());
  }

  async function write(blocked: CalledIssue, blocker: CalledIssue, isThere: boolean): Promise<void> {
    const edge = `${blocked.id} ${blocker.id}`;
    if (done.get(edge) === isThere) return;
    await setBlocker(rest, blocked, blocker, isThere).catch((thrown: unknown) => {
      throw hinted(toSyncError(thrown));
    });
    done.set(edge, isThere);
  }

  return {
    none: Object.fromEntries(ends.map(([name]) => [name, []])),
    fields: async () => ends.map(([name]) => ({ ...set, name })),
    async read(item, facts) {
      const { at, number } = placeOf(item);
      // A list may tell less than the issue itself.
      const counts = facts?.dependencies ?? (await rest.of(at, number))?.dependencies;
      return counts === undefined ? {} : read(item, counts);
    },
    check: async () => {},
    async write(item, edits) {
      const sets = edits.flatMap((edit) => (edit.kind === 'set' ? [edit] : []));
      const others = sets.flatMap(({ add, remove }) => [...add, ...remove]);
      const called = await calledIssues(port, [item.id, ...others]);
      const self = called.get(item.id);
      if (self === undefined || sets.some(({ add }) => add.some((id) => !called.has(id)))) throw missing();
      for (const { field, add, remove } of sets) {
        for (const id of [...remove, ...add]) {
          const other = called.get(id);
          const isThere = add.includes(id);
          // With an issue its dependencies go.
          if (other === undefined) continue;
          await (field === 'blocks' ? write(other, self, isThere) : write(self, other, isThere));
        }
      }
      return read(item);
    },
  };
}

/** Its id would tell people nothing. */
function missing(): SyncError {
  return new SyncError('REFERENCE_NOT_FOUND', 'GitHub shows an issue of the relation no more.', {
    hint: 'Remove the relation, or restore the issue.',
  });
}

/** What GitHub refuses is a matter of the issues, such as too many relations, and of no name. */
function hinted(error: SyncError): SyncError {
  if (error.code !== 'REFERENCE_NOT_FOUND') return error;
  const hint = 'Remove this relation, or others of the issue where GitHub says that there are too many.';
  return new SyncError(error.code, error.message, { hint, cause: error });
}
