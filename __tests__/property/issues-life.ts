/** What people and faults do to a pair of trackers, and what must be so once it is quiet. */
import fc from 'fast-check';
import { noMemory, type PairMemory } from '../../src/issues/memory.ts';
import type { Scope } from '../../src/issues/observation.ts';
import type { Pair } from '../../src/issues/pair.ts';
import type { PairOutcome } from '../../src/issues/sync-pair.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FieldValue } from '../../src/model/item.ts';
import { isSame } from '../../src/reconcile/same.ts';
import type { DeletePolicy } from '../../src/reconcile/tombstone.ts';
import { aPair, fieldRules, pairSide, run, type World, worldOf } from '../builders/issue-pair.ts';
import {
  type Fate,
  Killed,
  type MemoryTracker,
  memoryTracker,
  type StoredItem,
} from '../builders/memory-tracker.ts';

const systems = ['linear', 'github', 'jira'];
export const readOnly = 'jira';

const fate = fc.constantFrom<Fate>('refused', 'lost', 'killed', 'killed after', 'killed halfway', 'flaky');
const fault = fc.record({ at: fc.integer({ min: 0, max: 14 }), fate });
const pick = fc.integer({ min: 0, max: 2 });
const system = fc.integer({ min: 0, max: 2 });

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), system }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('title' as const), system, pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      system,
      pick,
      line: fc.integer({ min: 0, max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('state' as const), system, pick, closed: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('label' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unlabel' as const), system, pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('say' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rephrase' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unsay' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('archive' as const), system, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), system, pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      isFull: fc.boolean(),
      fault: fc.option(fault, { nil: undefined }),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const setting = fc.record({
  count: fc.integer({ min: 2, max: 3 }),
  form: fc.constantFrom('fields' as const, 'hashes' as const),
  onDelete: fc.constantFrom<DeletePolicy>('ignore', 'close', 'archive', 'propagate'),
  offsets: fc.array(fc.constantFrom(0, -300_000, 420_000), { minLength: 3, maxLength: 3 }),
  alongs: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  clientIds: fc.boolean(),
  isReadOnly: fc.boolean(),
  stores: fc.boolean(),
  grain: fc.constantFrom(1, 1000),
  hasHistory: fc.boolean(),
  /** Of sides that are marked; one that is not must tell where an item is now. */
  follows: fc.boolean(),
  announces: fc.boolean(),
  /** False: github keeps none, where it lets us choose ids. */
  marks: fc.boolean(),
});
export type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

/** Seconds between steps. */
function lifeOf(wait: fc.Arbitrary<number>) {
  return fc.array(fc.record({ step, wait }), { maxLength: 24, size: 'max' });
}

export const life = lifeOf(fc.integer({ min: 2, max: 90 }));
/** People also edit within the second in which an item was made or written, which trackers may not tell apart. */
export const hastyLife = lifeOf(fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 90 })));
export type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

export interface Lived extends World {
  readonly setting: Setting;
  readonly offsets: ReadonlyMap<string, number>;
  readonly titles: { readonly item: StoredItem; readonly value: FieldValue; readonly at: number }[];
  readonly labels: { readonly item: StoredItem; readonly label: string }[];
  readonly unlabelled: Set<string>;
  /** By the text that nobody else uses. */
  readonly said: Map<
    string,
    { readonly item: StoredItem; readonly comment: string; readonly system: string }
  >;
  readonly unsaid: Set<string>;
  /** Items by the ids that they had before they were moved. */
  readonly former: Map<string, StoredItem>;
  /** That were put away for a while. */
  readonly restored: Set<StoredItem>;
  readonly counts: {
    added: number;
    faults: number;
    kills: number;
    now: number;
    calls: number;
    isDead: boolean;
  };
  /** What the quiet runs were told of, from the last one on. */
  findings: readonly Finding[];
  fault: { readonly at: number; readonly fate: Fate } | undefined;
}

/** Trackers tidy the texts that they are given. */
function tidied(text: string): string {
  return text.trimEnd().replaceAll(/^\* /gm, '- ');
}

export function begin(given: Setting): Lived {
  const names = systems.slice(0, given.count);
  const counts = {
    added: 0,
    faults: 0,
    kills: 0,
    now: Date.parse('2026-02-01T00:00:00Z'),
    calls: 0,
    isDead: false,
  };
  const lived: { current?: Lived } = {};
  const trackers = names.map((name, index) =>
    memoryTracker({
      system: name,
      clock: () => {
        counts.now += 1;
        return counts.now;
      },
      offset: given.offsets[index] ?? 0,
      hasHistory: given.hasHistory,
      grain: given.grain,
      followsMoves: given.follows || given.isReadOnly || !given.marks,
      isUnmarked: !holdsMarks(given, name),
      commentsComeAlong: given.alongs[index] ?? false,
      takesClientIds: given.clientIds,
      ...(given.stores && index > 0 && { stores: tidied }),
      fate: () => fateOf(lived.current),
    }),
  );
  const offsets = new Map(names.map((name, index) => [name, given.offsets[index] ?? 0]));
  const made = {
    ...worldOf(pairOf(names, given), trackers),
    setting: given,
    offsets,
    titles: [],
    labels: [],
    unlabelled: new Set<string>(),
    said: new Map(),
    unsaid: new Set<string>(),
    former: new Map(),
    restored: new Set<StoredItem>(),
    counts,
    findings: [],
    fault: undefined,
  };
  lived.current = made;
  return made;
}

/** Without marks only ids that we choose keep a run that was stopped from making an item twice. */
function holdsMarks({ marks, clientIds }: Setting, name: string): boolean {
  return marks || !clientIds || name !== 'github';
}

function pairOf(names: readonly string[], given: Setting): Pair {
  const { form, onDelete, isReadOnly } = given;
  const closed = { [readOnly]: { reads: true, writes: false } };
  const isClosed = (name: string) => isReadOnly && name === readOnly;
  const pair = aPair(names, { form, onDelete, guard: undefined, keys: [] });
  return {
    ...pair,
    rules: { ...pair.rules, fields: fieldRules(undefined, isReadOnly ? closed : undefined) },
    sides: names.map((name) =>
      pairSide(
        name,
        isClosed(name)
          ? { creates: false, ends: false, marks: false, comments: { reads: true, writes: false } }
          : { marks: holdsMarks(given, name) },
      ),
    ),
  };
}

/** A run that was killed stays so: nothing that it still asks for gets through. */
function fateOf(lived: Lived | undefined): Fate {
  if (lived === undefined) return 'through';
  const { counts, fault } = lived;
  if (counts.isDead) return 'killed';
  const here = counts.calls;
  counts.calls += 1;
  if (fault === undefined || fault.at !== here) return 'through';
  counts.isDead = fault.fate.startsWith('killed');
  if (counts.isDead) counts.kills += 1;
  return fault.fate;
}

export async function live(lived: Lived, steps: Life): Promise<void> {
  for (const { step: one, wait } of steps) {
    lived.counts.now += wait * 1000;
    if (one.kind === 'run')
      await sync(lived, one.isFull ? { kind: 'full' } : { kind: 'incremental' }, one.fault);
    else act(lived, one);
  }
}

export async function sync(
  lived: Lived,
  scope: Scope,
  fault: Lived['fault'],
): Promise<PairOutcome | undefined> {
  const { counts, offsets } = lived;
  lived.fault = fault;
  counts.calls = 0;
  counts.isDead = false;
  if (fault !== undefined) counts.faults += 1;
  let before = lived.memory;
  const announce = async (memory: PairMemory) => {
    if (!counts.isDead) before = memory;
  };
  const announcing = lived.setting.announces ? { announce } : {};
  try {
    const outcome = await run(lived, { scope, offsets, clock: () => new Date(counts.now), ...announcing });
    if (counts.isDead) lived.memory = before;
    return outcome;
  } catch (thrown) {
    lived.memory = before;
    if (thrown instanceof Killed || fault !== undefined) return undefined;
    throw thrown;
  }
}

function act(lived: Lived, one: Exclude<Step, { kind: 'run' }>): void {
  const { trackers, counts, setting: given } = lived;
  const name = systems[one.system % given.count] ?? '';
  const tracker = trackers.get(name);
  if (tracker === undefined) return;
  counts.now += 1;
  if (one.kind === 'add') {
    counts.added += 1;
    const title = `added ${counts.added}`;
    const item = tracker.add({ title, description: 'one\n\ntwo\n\nthree', state: 'open', labels: [] });
    lived.titles.push({ item, value: title, at: counts.now });
    return;
  }
  const item = [...tracker.items.values()][one.pick % Math.max(1, tracker.items.size)];
  if (item?.presence === (one.kind === 'restore' ? 'archived' : 'present'))
    onItem(lived, tracker, name, item, one);
}

function onItem(
  lived: Lived,
  tracker: MemoryTracker,
  name: string,
  item: StoredItem,
  one: Exclude<Step, { kind: 'run' | 'add' }>,
): void {
  const { counts, titles, labels, unlabelled, said, unsaid } = lived;
  const labelled = (item.fields.labels ?? []) as readonly string[];
  const comment = item.comments[one.pick % Math.max(1, item.comments.length)];
  const fresh = `at ${counts.now}`;
  switch (one.kind) {
    case 'title':
      tracker.edit(item.id, 'title', fresh);
      titles.push({ item, value: fresh, at: counts.now });
      break;
    case 'line': {
      const lines = String(item.fields.description).split('\n');
      lines[one.line * 2] = `* ${fresh} `;
      tracker.edit(item.id, 'description', lines.join('\n'));
      break;
    }
    case 'state':
      tracker.edit(item.id, 'state', one.closed ? 'closed' : 'open');
      break;
    case 'label':
      labels.push({ item, label: fresh });
      tracker.edit(item.id, 'labels', [...labelled, fresh]);
      break;
    case 'unlabel': {
      const [dropped, ...kept] = labelled;
      if (dropped === undefined) break;
      unlabelled.add(dropped);
      tracker.edit(item.id, 'labels', kept);
      break;
    }
    case 'say':
      said.set(fresh, { item, comment: tracker.say(item.id, fresh).id, system: name });
      break;
    case 'rephrase':
      if (comment !== undefined)
        tracker.rephrase(item.id, comment.id, `${comment.body.split(' again')[0]} again ${counts.now}`);
      break;
    case 'unsay':
      if (comment === undefined) break;
      unsaid.add(comment.body.split(' again')[0] ?? '');
      tracker.unsay(item.id, comment.id);
      break;
    case 'move':
      counts.now += 5000;
      // Without a trace it is another item, at least for a copy that has no mark.
      if (!(tracker.followsMoves && lived.setting.marks) && item.mark === undefined) counts.added += 1;
      lived.former.set(item.id, item);
      tracker.move(item.id);
      break;
    case 'remove':
      tracker.remove(item.id);
      break;
    case 'archive':
      tracker.archive(item.id);
      break;
    case 'restore':
      lived.restored.add(item);
      tracker.restore(item.id);
      break;
  }
}

export function forget(lived: Lived): void {
  lived.memory = noMemory;
}

/**
 * Two quiet runs, and two that have nothing to do. Only a full one sees what is gone: where nothing is, none is needed.
 */
export async function settle(lived: Lived, steps: Life): Promise<void> {
  const isLess = steps.some(({ step: { kind } }) => kind === 'remove' || kind === 'archive');
  const earlier: Finding[] = [];
  for (const kind of [isLess ? 'full' : 'incremental', 'incremental'] as const) {
    lived.counts.now += 60_000;
    earlier.push(...((await sync(lived, { kind }, undefined))?.plan.findings ?? []));
  }
  lived.counts.now += 60_000;
  const before = writes(lived);
  const last = await sync(lived, { kind: 'incremental' }, undefined);
  const full = await sync(lived, { kind: 'full' }, undefined);
  const planned = [...(last?.plan.changes ?? []), ...(full?.plan.changes ?? [])];
  lived.findings = [...(full?.plan.findings ?? []), ...earlier];
  if (isAsked(lived)) return;
  if (planned.length > 0) throw new Error(`still planned: ${JSON.stringify(planned)}`);
  if (writes(lived) !== before) throw new Error('still writing');
}

/** What was put away and what was made anew may both name what has moved: people are asked, as long as both are read. */
function isAsked({ findings, restored }: Lived): boolean {
  return restored.size > 0 && findings.some(isOf('ISSUES_AMBIGUOUS'));
}

function writes({ trackers }: Lived): number {
  return [...trackers.values()].reduce((sum, tracker) => sum + tracker.writes(), 0);
}

interface Kept {
  readonly id: string;
  readonly items: readonly { readonly system: string; readonly item: StoredItem }[];
  /** So many others are gone, and stay away. */
  readonly gone: number;
  /** Whatever was done to items of the link, those that are gone among them. */
  readonly isOf: (item: StoredItem) => boolean;
}

/**
 * Links that are alive, with their items. One that has lost an item, or had one moved, before any mark had named it is
 * held: that it was one with that item only the state says.
 */
export function alive({ memory, trackers, former }: Lived): readonly Kept[] {
  return memory.links.flatMap(({ id, sides, ended, parked }) => {
    const items = Object.entries(sides).flatMap(([name, side]) => {
      const item = trackers.get(name)?.items.get(side.id);
      return item === undefined || side.gone ? [] : [{ system: name, item }];
    });
    const gone = Object.values(sides).filter((side) => side.gone).length;
    const isLess = items.length < Object.keys(sides).length;
    const isMoved = items.some(({ item }) => item.mark === undefined && [...former.values()].includes(item));
    const isHeld = parked?.why === 'ISSUES_LINK_DOUBTED' && (isLess || isMoved);
    const isOf = (item: StoredItem) =>
      items.some((one) => one.item === item) ||
      Object.values(sides).some((side) => side.gone && (side.id === item.id || former.get(side.id) === item));
    return ended === undefined && !isHeld ? [{ id, items, gone, isOf }] : [];
  });
}

/** Of lives in which nothing but marks could tell what was done: of those without, and where one may not have been set. */
export function forgotten({ setting: given, counts }: Lived, steps: Life): Life {
  const kinds = new Set(steps.map(({ step: { kind } }) => kind));
  const isLost = counts.faults > 0 && kinds.has('move') && kinds.has('archive');
  return given.marks && !isLost ? [] : steps;
}

/**
 * `forgot`: what was done although nothing but marks can tell. No list brings what was put away, so that an item which
 * moved to another id, and could not be marked, is a stranger to it: what was put away is made anew. What no list
 * brought in the second in which it was edited is doubted, and told.
 */
export function expectNothingTwice(lived: Lived, forgot: Life = []): void {
  const { memory, trackers, counts, findings, restored } = lived;
  const isAsking = forgot.length > 0 && isAsked(lived);
  const putAway = forgot.filter(({ step: { kind } }) => kind === 'archive').length;
  const hasMoved = forgot.some(({ step: { kind } }) => kind === 'move' || kind === 'archive');
  const doubted = findings.filter(isOf('ISSUES_MARK_DOUBTED'));
  const isDoubted = (item: StoredItem) => doubted.some(({ subject }) => subject === item.name);
  for (const [name, { items }] of trackers) {
    const made = [...items.values()].filter(
      (item) => !hasMoved || (item.presence === 'present' && !restored.has(item) && !isDoubted(item)),
    );
    if (made.length > counts.added + putAway)
      throw new Error(`${name} has ${made.length} items of ${counts.added}`);
    const marks = [...items.values()].flatMap(({ mark }) => mark?.link ?? []);
    if (new Set(marks).size < marks.length) throw new Error(`${name} has a link twice: ${marks}`);
    const linked = memory.links.flatMap(({ sides }) => sides[name]?.id ?? []);
    const going = memory.links.flatMap(({ sides, ended }) => (ended ? [] : (sides[name]?.id ?? [])));
    if (new Set(going).size < going.length) throw new Error(`${name} has an item in two links`);
    for (const item of items.values()) {
      const isHeld = isAsking || isDoubted(item);
      if (item.presence === 'present' && !linked.includes(item.id) && !isHeld)
        throw new Error(`${item.id} has no link`);
    }
    for (const { id, comments } of items.values()) {
      const origins = comments.map(({ id: own, copyOf }) => JSON.stringify(copyOf ?? own));
      if (new Set(origins).size < origins.length) throw new Error(`${id} has a comment twice`);
    }
  }
}

function isOf(code: Finding['code']): (finding: Finding) => boolean {
  return (finding) => finding.code === code;
}

export function expectAgreement(lived: Lived): void {
  const { setting: given, pair } = lived;
  for (const { items, id, gone } of alive(lived)) {
    const wanted = given.isReadOnly && items.every(({ system: name }) => name !== readOnly) ? 2 : given.count;
    if (items.length + gone < wanted) throw new Error(`${id} has ${items.length} items of ${wanted}`);
    const open = items.filter(({ system: name }) => !(given.isReadOnly && name === readOnly));
    for (const { name, kind } of pair.rules.fields) {
      const values = open.map(({ item }) => item.fields[name] ?? null).map((value) => textual(value));
      if (values.some((value) => !isSame(kind, value, values[0] ?? null)))
        throw new Error(`${id} ${name}: ${JSON.stringify(values)}`);
    }
  }
}

/** As all trackers here would store it. */
function textual(value: FieldValue): FieldValue {
  return typeof value === 'string' ? tidied(value) : value;
}

/** `isStrict`: nothing was forgotten, and each edit has its time, so that the last one must stand. */
export function expectTitles(lived: Lived, isStrict: boolean): void {
  for (const { items, id, gone, isOf } of alive(lived)) {
    const edits = lived.titles.filter(({ item }) => isOf(item));
    const { value: last, at: lastAt = 0 } = edits.toSorted((one, other) => one.at - other.at).at(-1) ?? {};
    const open = items.filter(({ system: name }) => !(lived.setting.isReadOnly && name === readOnly));
    for (const { item } of open) {
      // What was written to an item that is gone may never have been read, or only by a run that was stopped.
      const isLater = lived.titles.some(({ value, at }) => value === item.fields.title && at > lastAt);
      if (isStrict && gone === 0 && item.fields.title !== last && !isLater)
        throw new Error(`${id}: ${String(item.fields.title)} instead of ${String(last)}`);
      if (!isLater && !edits.some(({ value }) => value === item.fields.title))
        throw new Error(`${id}: nobody wrote ${String(item.fields.title)}`);
    }
  }
}

/** `isStrict`: no answer was lost, so that what was removed stays away. */
export function expectLabels(lived: Lived, isStrict: boolean): void {
  for (const { items, id, isOf } of alive(lived)) {
    const added = lived.labels.filter((edit) => isOf(edit.item));
    for (const { label, item: home } of added) {
      for (const { item, system: name } of items) {
        if (lived.setting.isReadOnly && name === readOnly) continue;
        const has = ((item.fields.labels ?? []) as readonly string[]).includes(label);
        const isWanted = !lived.unlabelled.has(label);
        const isThere = items.some((one) => one.item === home);
        if (isWanted && isThere && !has) throw new Error(`${id} has lost ${label}`);
        if (isStrict && !isWanted && has) throw new Error(`${id} has ${label} again`);
      }
    }
  }
}

export function expectComments(lived: Lived): void {
  for (const { items, id, isOf } of alive(lived)) {
    for (const [body, { item, system: home }] of lived.said) {
      if (lived.unsaid.has(body) || !isOf(item)) continue;
      const isThere = items.some((one) => one.item === item);
      const texts = items.flatMap(({ item: one, system: name }) => {
        if (lived.setting.isReadOnly && name === readOnly && name !== home) return [];
        return [one.comments.find((comment) => comment.body.split(' again')[0] === body)?.body];
      });
      if (isThere && texts.includes(undefined)) throw new Error(`${id} lacks the comment ${body}`);
      const isOpen = !(lived.setting.isReadOnly && home === readOnly);
      if (isOpen && new Set(texts.filter((text) => text !== undefined)).size > 1)
        throw new Error(`${id}: ${JSON.stringify(texts)}`);
    }
  }
}
