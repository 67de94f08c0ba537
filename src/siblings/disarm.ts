import type { Outcome } from '../model/change.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { SiblingChange } from './change.ts';

/** Turns native auto-merge off; a person's only where other commits are about to come. */
export async function disarm(
  change: Extract<SiblingChange, { readonly kind: 'disarm' }>,
  deps: ApplyDeps,
): Promise<Outcome> {
  const { number, actor, moves } = change.expects;
  const view = await deps.github.readMerge(number);
  if (view.state !== 'open' || !view.armed) return { change: change.id, status: 'unchanged' };
  const isOurs = view.armedBy?.toLowerCase() === actor.toLowerCase();
  if (!isOurs && !moves) return { change: change.id, status: 'unchanged' };
  await deps.github.disarm(view.nodeId);
  if (!isOurs) {
    deps.report({
      severity: 'notice',
      code: 'MERGE_WAITS',
      subject: change.subject,
      what: `Auto-merge of #${number}, which ${view.armedBy ?? 'a person'} turned on, was turned off: other commits came.`,
      cure: 'Look at them, and turn it on again.',
    });
  }
  return { change: change.id, status: 'applied' };
}
