/** What is said of items that two runs have made. */
import type { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { plainFinding } from './finding.ts';
import type { Twin } from './twin.ts';

type Is = 'is' | 'would be';

export function closedFinding(twins: readonly Twin[], is: Is): readonly Finding[] {
  return saysOf(twins, `the first of each stays, and the second ${is} closed`);
}

export function openFinding(twins: readonly Twin[], is: Is): readonly Finding[] {
  return saysOf(
    twins,
    `the first of each stays; the second ${is} left open and linked to nothing, since somebody has worked on it or it differs from the first`,
  );
}

/** It is marked, and could not be closed. */
export function refusedFinding({ twin, error }: { readonly twin: Twin; readonly error: SyncError }): Finding {
  const { item, of } = twin;
  const what = `${of.name} and ${item.name} have one mark, as two runs at once leave it: ${of.name} stays; ${item.name} is linked to nothing, and could not be closed. ${error.message}`;
  return plainFinding('ISSUES_MADE_TWICE', item.name, what);
}

/** Pairs in one sentence. */
const mostNamed = 10;

function saysOf(twins: readonly Twin[], what: string): readonly Finding[] {
  const [first] = twins;
  if (first === undefined) return [];
  const few = twins.slice(0, mostNamed).map(({ item, of }) => `${of.name} and ${item.name}`);
  const rest = twins.length - few.length;
  const names = [...few, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
  return [
    plainFinding(
      'ISSUES_MADE_TWICE',
      first.system,
      `These have one mark, as two runs at once leave it, or a copy by hand: ${names}. Of these ${what}.`,
    ),
  ];
}
