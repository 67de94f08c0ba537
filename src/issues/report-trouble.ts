/** What kept an item from being done, in words, with the next step. */
import { errorCatalogue } from '../model/error-catalogue.ts';
import type { Trouble } from './issues-report.ts';
import type { LeftLink, LinkPlan } from './link-plan.ts';
import { mostTries, type Parked } from './memory.ts';
import type { Result, Results } from './result.ts';

const later = 'Nothing to do: the next run looks again.';

const left: Readonly<Record<LeftLink['why'], Trouble>> = {
  owned: {
    what: 'Something else keeps it in step already.',
    cure: errorCatalogue.ISSUES_OWNED.cure,
  },
  unread: { what: 'A system would not give it.', cure: later },
  held: {
    what: 'So much of one system is gone or changed that nothing of it is synced.',
    cure: errorCatalogue.ISSUES_SIDE_REFUSED.cure,
  },
  outsiders: {
    what: 'Outsiders have changed so many of their items at once that these wait.',
    cure: errorCatalogue.ISSUES_OUTSIDERS_HELD.cure,
  },
  doubted: {
    what: 'Only the stored state says that its items are one.',
    cure: errorCatalogue.ISSUES_LINK_DOUBTED.cure,
  },
};

/** Undefined: nothing did. What failed comes before what waits for it. */
export function itemTrouble(
  link: LinkPlan,
  results: Results,
  parked: Parked | undefined,
): Trouble | undefined {
  if (link.kind === 'left') return left[link.why];
  const troubles = link.changes.flatMap(({ id }) => ofResult(results.get(id)) ?? []);
  const first = troubles.find(({ isFailure }) => isFailure) ?? troubles[0] ?? unplanned(link);
  if (first === undefined) return undefined;
  const { what, cure } = first;
  if (parked === undefined || parked.tries < mostTries) return { what, cure };
  return {
    what: `${what} It has failed ${parked.tries} times since ${parked.since.slice(0, 10)}.`,
    cure: `${cure} It is tried again when somebody changes it, and in a run with \`items: all\`.`,
  };
}

interface Told extends Trouble {
  readonly isFailure: boolean;
}

function ofResult(result: Result | undefined): Told | undefined {
  if (result === undefined) return undefined;
  const { outcome } = result;
  const waits = (what: string) => ({ what, cure: later, isFailure: false });
  switch (outcome.status) {
    case 'applied':
    case 'unchanged':
      return undefined;
    case 'failed':
      return { what: outcome.error.message, cure: outcome.error.hint, isFailure: true };
    case 'skipped':
      return waits(outcome.reason === 'dry run' ? 'This was a dry run.' : 'The run was stopped.');
    case 'blocked':
      return waits('It waits for what could not be done.');
    case 'waits':
    case 'conflict':
    case 'outdated':
      return waits(`${outcome.reason}.`);
  }
}

function unplanned(link: LinkPlan): Trouble | undefined {
  if (link.kind !== 'compared' || link.failed === undefined) return undefined;
  const { message, hint } = link.failed;
  return { what: message, cure: hint };
}
