/** From what people have said to what is chosen; what decides nothing is told. */
import type { Finding } from '../model/finding.ts';
import type { FieldName, SystemName } from '../model/item.ts';
import type { Conflict, SideValue } from '../reconcile/decision.ts';
import { type Answer, type AnswersAsked, answersTo } from './answer.ts';
import { type ChooseLine, isNamed } from './choose-input.ts';
import type { LinkPlan } from './link-plan.ts';
import type { PairMemory } from './memory.ts';
import type { LinkChoice, Observation } from './observation.ts';
import type { Plan } from './plan.ts';
import { isSameName, type KnownNames, nameOneOf, strangeName, type Unused } from './strange-name.ts';

export interface Answers {
  readonly choices: readonly LinkChoice[];
  readonly findings: readonly Finding[];
  readonly lines: LinesMet;
}

/** What became of the lines of the input. */
export interface LinesMet {
  /** They name an item of this pair. */
  readonly named: ReadonlySet<ChooseLine>;
  /** It has conflicts that wait, or had. */
  readonly met: ReadonlySet<ChooseLine>;
}

export interface Judging extends AnswersAsked {
  readonly memory: PairMemory;
  /** Made without these answers: it tells what is open. */
  readonly plan: Plan;
}

/** Milliseconds: trackers tell times of comments in whole seconds. */
const grain = 1000;

export function answersOf(judging: Judging): Answers {
  const choices: LinkChoice[] = [];
  const findings: Finding[] = [];
  for (const link of judging.plan.links) {
    for (const answer of answersTo(link, judging)) {
      const judged = judge(answer, link, judging);
      if ('why' in judged)
        findings.push(unused(link.name, `${answer.said} ${judged.why}.`, answer, judged.cure));
      else choices.push(...judged.choices);
    }
  }
  const open = judging.plan.links.filter((link) => openIn(link).length > 0);
  const named = new Set(judging.lines.filter((line) => isOfPair(line, judging)));
  const met = new Set(judging.lines.filter((line) => open.some((link) => isOfLink(line, link))));
  return { choices, findings, lines: { named, met } };
}

/** Of all pairs: lines that have met no conflict in any. */
export function unmetLines(
  lines: readonly ChooseLine[],
  pairs: readonly LinesMet[],
  known: KnownNames,
): readonly Finding[] {
  const unmet = lines.filter((line) => !pairs.some(({ met }) => met.has(line)));
  return unmet.map((line) => {
    const isKnown = pairs.some(({ named }) => named.has(line));
    const { why, cure } = isKnown ? (strangeName(line, known) ?? nothingOpen) : noSuchItem;
    return unused(line.item, `The line ${line.line} of the input choose ${why}.`, { isLine: true }, cure);
  });
}

const nothingOpen: Unused = {
  why: 'finds no conflict that waits for a person',
  cure: 'Nothing to do if it is decided; the summary names the items and fields that wait.',
};

const noSuchItem: Unused = {
  why: 'names no item that was looked at',
  cure: 'Write its name as the summary has it, such as `ENG-12`; with `items: all` every item is looked at.',
};

/** What it chooses, or why it chooses nothing. */
function judge(
  answer: Answer,
  link: LinkPlan,
  { pair, memory }: Judging,
): Unused | { readonly choices: readonly LinkChoice[] } {
  const { take, field, at, fault } = answer;
  const open = openIn(link);
  // What was said before the last run has been told already, or has decided.
  const seen = at && memory.cursors[at.system]?.updatedAt;
  const isNew = at === undefined || seen === undefined || Date.parse(at.createdAt) > Date.parse(seen);
  // An ordinary comment, unless there is something to decide.
  if (take === undefined)
    return isNew && open.length > 0
      ? { why: 'is not understood, and is copied like any comment' }
      : { choices: [] };
  if (open.length === 0)
    return isNew && answer.isQuiet !== true
      ? { why: 'finds no conflict that waits for a person' }
      : { choices: [] };
  const due = open.filter((one) => at === undefined || at.time + grain > sinceOf(link, one.field));
  if (due.length === 0)
    return isNew ? { why: 'came before the conflict was found, and does not count' } : { choices: [] };
  if (fault !== undefined) return { why: `does not count: ${fault}` };
  const isAble = (name: string) => due.some(({ sides }) => sides.some(differs(name)));
  const offered = pair.rules.between.filter(isAble);
  const known = { systems: pair.rules.between, offered, fields: pair.rules.fields.map(({ name }) => name) };
  const strange = strangeName({ take, field }, known);
  if (strange !== undefined) return strange;
  const system = known.systems.find((name) => isSameName(name, take)) ?? take;
  const wanted = due.filter((one) => field === undefined || isSameName(one.field, field));
  if (wanted.length === 0)
    return { why: `names ${field}, of which no conflict waits for a person`, cure: oneOf(due, 'field') };
  const able = wanted.filter(({ sides }) => sides.some(differs(system)));
  if (able.length === 0)
    return { why: `names ${system}, which nobody has changed`, cure: nameOneOf(offered) };
  return {
    choices: able.map(({ id, field: name }) => ({
      link: link.memory.id,
      choice: { field: name, of: id, take: system },
    })),
  };
}

/** What a side has that is as it was is what the others have changed. */
function differs(system: SystemName): (side: SideValue) => boolean {
  return (side) => side.system === system && side.change !== 'unchanged';
}

function oneOf(conflicts: readonly Conflict[], what: string): string {
  return `Name a ${what} that waits: ${conflicts.map(({ field }) => `\`${field}\``).join(', ')}.`;
}

function openIn(link: LinkPlan): readonly Conflict[] {
  if (link.kind !== 'compared') return [];
  return link.decision.fields.filter(
    (one): one is Conflict => one.kind === 'conflict' && one.chosen === undefined,
  );
}

/** Of a conflict that is new, later than anything that was said about it. */
function sinceOf({ memory }: LinkPlan, field: FieldName): number {
  const known = memory.conflicts.find((one) => one.field === field);
  return known === undefined ? Number.POSITIVE_INFINITY : Date.parse(known.since);
}

function isOfLink(line: ChooseLine, { memory, items }: LinkPlan): boolean {
  return isNamed(line, memory.id) || [...items.values()].some(({ name }) => isNamed(line, name));
}

function isOfPair(line: ChooseLine, { plan, memory, observation }: Judging): boolean {
  return (
    plan.links.some((link) => isOfLink(line, link)) ||
    memory.links.some(({ id }) => isNamed(line, id)) ||
    isSeen(line, observation)
  );
}

function isSeen(line: ChooseLine, { sides }: Observation): boolean {
  return [...sides.values()].some(({ items }) => [...items.values()].some(({ name }) => isNamed(line, name)));
}

/** Whoever starts a run to decide is told louder than whoever has commented some day. */
function unused(
  subject: string,
  what: string,
  { isLine }: Pick<Answer, 'isLine'>,
  cure = usualCure,
): Finding {
  return {
    severity: isLine === true ? 'warning' : 'notice',
    code: 'ISSUES_ANSWER_UNUSED',
    subject,
    what,
    cure,
  };
}

const usualCure =
  'Name one of the systems that differ: by the label `sync: take SYSTEM`, by a comment whose first line is `/sync take SYSTEM` or `/sync take SYSTEM for FIELD`, or by the input `choose`.';
