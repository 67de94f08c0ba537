/** One field of one link: who may speak, and who has something to say. */
import type { SystemName } from '../model/item.ts';
import { own } from './field-hash.ts';
import type { Choice, Side } from './link.ts';
import type { FieldRule, MappingRules } from './rule.ts';
import { isEmpty, isSame } from './same.ts';
import { type Standing, sideRule, standings } from './standing.ts';

export interface Matter {
  readonly rule: FieldRule;
  readonly rules: MappingRules;
  readonly choices: readonly Choice[];
  /** By priority. */
  readonly all: readonly Standing[];
  readonly givers: readonly Standing[];
  /** Whose values are to be considered. By priority. */
  readonly speakers: readonly [Standing, ...Standing[]];
  readonly withoutHistory: boolean;
  readonly unmapped: readonly SystemName[];
}

/** `sides` by priority. Undefined: no side gives the field. */
export function matterOf(
  rule: FieldRule,
  sides: readonly Side[],
  rules: MappingRules,
  choices: readonly Choice[],
): Matter | undefined {
  const all = standings(rule, sides);
  const givers = all.filter((standing) => standing.rule.reads);
  const heard = speakersAmong(givers, all, rule);
  const [first, ...others] = heard.length > 0 ? heard : unheard(rule, givers, all);
  if (first === undefined) return undefined;
  return {
    rule,
    rules,
    choices,
    all,
    givers,
    speakers: [first, ...others],
    withoutHistory: [...all, first].some(({ change }) => change === 'unknown'),
    unmapped: sides.filter((side) => isUnmapped(rule, side)).map(({ system }) => system),
  };
}

/**
 * Those that changed, and those of which nobody knows. One of the unchanged speaks for what was agreed before: where
 * nobody else does (a side that only takes has drifted), where a side has never got it, and where one has no history.
 */
function speakersAmong(
  givers: readonly Standing[],
  all: readonly Standing[],
  rule: FieldRule,
): readonly Standing[] {
  const moved = givers.filter(({ change }) => change !== 'unchanged');
  const steady = givers.filter(({ change, isApart }) => change === 'unchanged' && !isApart);
  const settled =
    steady.find(({ isBehind }) => !isBehind) ?? (rule.kind === 'set' ? steady.find(isKnown) : undefined);
  const isNew = moved.some(({ change, isBehind }) => change === 'changed' && !isBehind);
  const isLate = all.some(({ isBehind }) => isBehind);
  const isUnclear = moved.some(({ change }) => change === 'unknown');
  const speaks = moved.length === 0 || (!isNew && (isLate || isUnclear));
  const speakers =
    settled !== undefined && speaks ? givers.filter((one) => one === settled || moved.includes(one)) : moved;
  return isUnclear && rule.kind !== 'set' && rule.strategy.kind !== 'manual'
    ? unlessEmpty(speakers)
    : speakers;
}

/**
 * What was decided is nowhere to be seen, such as when a run was stopped and who had the edit has undone it since, or is
 * gone. As long as sides differ, what they are owed is told once more. Where that is not known, a side that may not be
 * written says again what went into it; else sets are united, as without history. Other fields are left as they are.
 */
function unheard(
  { kind, strategy }: FieldRule,
  givers: readonly Standing[],
  all: readonly Standing[],
): readonly Standing[] {
  const late = all.filter(({ isBehind }) => isBehind);
  if (late.length === 0 || givers.every(({ value }) => isSame(kind, value, givers[0]?.value ?? null)))
    return [];
  const [told, ...more] = late.flatMap((one) =>
    one.wanted === undefined ? [] : [{ ...one, value: one.wanted }],
  );
  if (told !== undefined && more.every(({ value }) => isSame(kind, value, told.value))) return [told];
  if (told !== undefined && kind !== 'set') return [];
  const apart = givers.filter(({ isApart, value }) => isApart && (kind === 'set' || !isEmpty(value)));
  const isUnited = kind === 'set' && strategy.kind !== 'manual';
  return (apart.length > 0 || !isUnited ? apart : givers).map((one) => {
    return { ...one, change: 'unknown', base: undefined, isApart: false };
  });
}

/** Of sides that all wait for elements of one another, each speaks for what it has. */
function isKnown({ base, wanted }: Standing): boolean {
  return base !== undefined && wanted !== undefined;
}

/** Without history an empty side gets a value; it does not empty another. */
function unlessEmpty(speakers: readonly Standing[]): readonly Standing[] {
  const full = speakers.filter(({ value }) => !isEmpty(value));
  return full.length === 0 ? speakers : full;
}

function isUnmapped(rule: FieldRule, side: Side): boolean {
  if (own(side.now.fields, rule.name) !== undefined) return false;
  const { reads, writes } = sideRule(rule, side.system);
  return reads || writes;
}
