import type { SiblingChange } from './change.ts';
import type { Inspected } from './observation.ts';

/** Closes what is open, since nothing is left for it to bring. */
export function closeIfOpen(
  { located, subject }: Inspected & { readonly subject: string },
  reason: string,
): SiblingChange[] {
  const open = located.view.pullRequests.find((pull) => pull.state === 'open');
  if (!open) return [];
  return [
    {
      id: `close:${open.number}`,
      kind: 'close',
      subject,
      says: `close pull request #${open.number}`,
      after: [],
      expects: { number: open.number },
      ensure: { reason, sibling: located.repo, branch: located.branch },
    },
  ];
}
