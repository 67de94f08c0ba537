/** What became of each change, for the log; marks, which say nothing to people, only counted. */
import type { Outcome } from '../model/change.ts';
import type { ItemChange } from './item-change.ts';
import type { Plan } from './plan.ts';
import type { Result, Results } from './result.ts';
import { counted } from './said-count.ts';

/** `github: create ENG-4: applied, acme/app#4`; in a dry run `github: create ENG-4: planned`. */
export function logLines(
  { changes }: Pick<Plan, 'changes'>,
  results: Results,
  isDry: boolean,
): readonly string[] {
  const kinds = Map.groupBy(changes, (change) => kindOf(change, results.get(change.id)));
  const { told = [], marked = [] } = Object.fromEntries(kinds);
  return [
    ...told.map((change) => {
      const result = results.get(change.id);
      return `${change.system}: ${saidThere(change)}: ${isDry ? 'planned' : becameOf(change, result)}`;
    }),
    ...[...Map.groupBy(marked, ({ system }) => system)].map(
      ([system, its]) =>
        `${system}: mark ${counted(its.length, 'item')} as linked: ${isDry ? 'planned' : 'applied'}`,
    ),
  ];
}

/** A mark that had nothing to tell of, since that was not made, is nothing. */
function kindOf(change: ItemChange, result: Result | undefined): 'told' | 'marked' | 'nothing' {
  if (change.kind !== 'edit' || change.writes.length > 0) return 'told';
  const status = result?.outcome.status ?? 'applied';
  if (status === 'unchanged') return 'nothing';
  return status === 'applied' ? 'marked' : 'told';
}

/** The system stands before it already. */
function saidThere({ says, system }: ItemChange): string {
  const place = ` in ${system}`;
  return says.endsWith(place) ? says.slice(0, -place.length) : says;
}

function becameOf(change: ItemChange, result: Result | undefined): string {
  if (result === undefined) return 'not begun';
  const { outcome, item, isAdopted } = result;
  if (change.kind !== 'create' || item === undefined) return withReason(outcome);
  return `${isAdopted === true ? 'was there' : outcome.status}, ${item.name}`;
}

function withReason(outcome: Outcome): string {
  if (outcome.status === 'failed') return `failed (${outcome.error.code})`;
  return 'reason' in outcome ? `${outcome.status} (${outcome.reason})` : outcome.status;
}
