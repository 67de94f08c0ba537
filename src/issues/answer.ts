/** What people have said about the conflicts of one link, as it was said. */
import type { FieldName, SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { type ChooseLine, isNamed } from './choose-input.ts';
import { isAddressed, takeCommand } from './command-comment.ts';
import { knownCopies } from './known-copies.ts';
import type { LinkPlan } from './link-plan.ts';
import type { Observation } from './observation.ts';
import type { ClockOffsets, Pair } from './pair.ts';
import { systemTaken, takeLabels } from './sync-label.ts';

export interface Answer {
  /** A system's name, as it was written. Undefined: it may have been meant for a command. */
  readonly take: string | undefined;
  /** Undefined: all fields that are open. */
  readonly field: FieldName | undefined;
  /** Undefined: it holds whenever the conflict began. */
  readonly at?: { readonly system: SystemName; readonly createdAt: string; readonly time: number };
  /** For a finding. */
  readonly said: string;
  /** Why it does not count, whatever it says. */
  readonly fault?: string;
  /** Where it meets no conflict it may be meant for another pair. */
  readonly isQuiet?: true;
  /** Of the input `choose`. */
  readonly isLine?: true;
}

export interface AnswersAsked {
  readonly pair: Pair;
  readonly observation: Observation;
  readonly lines: readonly ChooseLine[];
  readonly offsets: ClockOffsets;
}

/** In the order in which they count: what is said to this run comes last. */
export function answersTo({ memory, items }: LinkPlan, asked: AnswersAsked): readonly Answer[] {
  const { pair, observation, lines, offsets } = asked;
  const copies = knownCopies(memory.id, memory.comments ?? []);
  const comments = [...items].flatMap(([system, item]) => {
    const all = observation.sides.get(system)?.comments.get(item.id) ?? [];
    return all
      .filter((one) => isAddressed(one) && one.copyOf === undefined && copies.isOriginal(system, one))
      .map((comment): Answer => {
        const { take, field } = takeCommand(comment) ?? {};
        const { author, createdAt, mayDecide } = comment;
        const time = Date.parse(createdAt) - (offsets.get(system) ?? 0);
        const by = author?.name ?? 'somebody';
        const fault =
          mayDecide === true ? undefined : `nobody knows whether ${by} may decide there; a label would do`;
        return {
          ...{ take, field },
          at: { system, createdAt, time },
          said: `The comment of ${by} on ${item.name}`,
          ...(fault !== undefined && { fault }),
        };
      });
  });
  comments.sort((one, other) => (one.at?.time ?? 0) - (other.at?.time ?? 0));
  const named = lines.filter(
    (line) => isNamed(line, memory.id) || [...items.values()].some(({ name }) => isNamed(line, name)),
  );
  return [
    ...labelled(pair, items),
    ...comments,
    ...named.map(({ take, field, line }) => {
      return {
        take,
        field,
        said: `The line ${line} of the input choose`,
        isQuiet: true as const,
        isLine: true as const,
      };
    }),
  ];
}

/** Two that say different things say nothing. */
function labelled({ sides, rules }: Pair, items: ReadonlyMap<SystemName, TrackedItem>): readonly Answer[] {
  const found = sides.flatMap(({ system, ends, isShared }) => {
    const item = items.get(system);
    if (item === undefined) return [];
    return takeLabels(item).map((label) => ({
      take: systemTaken(label, rules.between) ?? label,
      said: `The label ${label} of ${item.name}`,
      fault: ends ? undefined : `nothing is written to ${system}, where it could not be taken off`,
      ...(isShared && { isQuiet: isShared }),
    }));
  });
  const isOne = new Set(found.map(({ take }) => take)).size < 2;
  return found.map(({ fault = isOne ? undefined : 'another label says something else', ...one }) => ({
    ...one,
    field: undefined,
    ...(fault !== undefined && { fault }),
  }));
}
