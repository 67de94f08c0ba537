import type { Finding } from '../model/finding.ts';
import { counted } from './counted.ts';
import type { Observation } from './observation.ts';

/** Conflicts of an earlier run that nobody has resolved: they still need a person, though nothing is new. */
export function standingConflicts({
  located,
  subject,
}: Extract<Observation, { readonly status: 'idle' }>): readonly Finding[] {
  const open = located.view.pullRequests.find((pull) => pull.state === 'open') ?? located.view.adopted;
  const conflicts = located.memory?.conflicts ?? 0;
  if (!open || conflicts === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'PICK_CONFLICT',
      subject,
      what: `${counted(conflicts, 'commit')} of pull request #${open.number} still ${conflicts === 1 ? 'conflicts' : 'conflict'} with the target.`,
      cure: `Resolve it on \`${located.syncBranch}\` with the commands in the pull request.`,
    },
  ];
}
