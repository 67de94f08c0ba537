/** What becomes of a secret that something else has changed since the plan was made: another run, or a person. */
import type { Finding } from '../model/finding.ts';
import type { ListedSecret } from './ports.ts';
import { type SecretChange, type SecretRemoval, visibilityOf } from './secret-change.ts';

/** By change, what is there in place of what it expects; undefined: nothing. */
export type Overtaken = ReadonlyMap<SecretChange | SecretRemoval, ListedSecret | undefined>;

/**
 * Whether there is nothing left to do: the secret has been written since, for those who are to see it, or it is gone
 * and was to go. Which value was written nobody can tell, and the write is not repeated over it: where it was not
 * another run's, the next one finds it changed outside.
 */
export function isDoneByOthers(
  change: SecretChange | SecretRemoval,
  listed: ListedSecret | undefined,
): boolean {
  if (change.kind === 'secret-removal') return listed === undefined;
  return listed !== undefined && isWrittenSince(change, listed) && isSeenAsWanted(change, listed);
}

function isWrittenSince({ expects }: SecretChange, { updatedAt }: ListedSecret): boolean {
  return expects === null || expects.updatedAt?.getTime() !== updatedAt?.getTime();
}

function isSeenAsWanted(change: SecretChange, { visibility }: ListedSecret): boolean {
  return visibility === undefined || visibility === visibilityOf(change);
}

/** One for all that this run left as something else has written it. */
export function writtenByOthers(overtaken: Overtaken): readonly Finding[] {
  const left = [...overtaken].filter(
    ([change, listed]) => change.kind === 'secret' && isDoneByOthers(change, listed),
  );
  if (left.length === 0) return [];
  return [
    {
      severity: 'notice',
      code: 'OVERTAKEN',
      subject: 'secrets',
      what: `${left.length === 1 ? 'One secret was' : `${left.length} secrets were`} written by something else, such as another run, while this run was at work, and not written over.`,
      cure: 'Nothing to do; the next run looks again.',
    },
  ];
}
