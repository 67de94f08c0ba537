/** What takes more than a moment here takes more than linear time: each of these would not end sensibly. */
import { describe, expect, test } from '@jest/globals';
import { apply } from '../../src/issues/apply.ts';
import { claimsOf, type Loose } from '../../src/issues/claims.ts';
import { noDoubts } from '../../src/issues/doubts.ts';
import { linkId } from '../../src/issues/identity.ts';
import { changeId, type ItemChange } from '../../src/issues/item-change.ts';
import { indexLinks } from '../../src/issues/link-index.ts';
import type { LinkPlan } from '../../src/issues/link-plan.ts';
import type { LinkMemory } from '../../src/issues/memory.ts';
import type { SideSeen } from '../../src/issues/observation.ts';
import { plan } from '../../src/issues/plan.ts';
import type { Written } from '../../src/issues/progress.ts';
import { withItems } from '../../src/issues/remark-items.ts';
import { createView } from '../../src/issues/view.ts';
import type { Mark, TrackedItem, Tracker } from '../../src/trackers/tracker.ts';
import { aPair } from '../builders/issue-pair.ts';
import { pairOf, pairWith } from '../builders/issues.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const many = 50_000;
const numbers = Array.from({ length: many }, (_, n) => n);
const systems = ['linear', 'github'] as const;
const manual = { kind: 'manual' } as const;
const pair = aPair(systems, {
  guard: undefined,
  rules: {
    ...{ between: systems, priority: [], concurrentWithin: 0 },
    fields: [{ name: 'title', kind: 'value', strategy: manual }],
  },
});
const at = '2026-01-01T00:00:00Z';

function item(id: string, title: string, mark?: Mark): TrackedItem {
  return {
    ...{ id, name: id, url: `https://it.example/${id}`, presence: 'present', createdAt: at, comments: [] },
    snapshot: { fields: { title }, updatedAt: at },
    mark,
  };
}

function seen(items: readonly TrackedItem[]): SideSeen {
  const byId = new Map(items.map((one) => [one.id, one]));
  const none = new Map<string, never>();
  return {
    items: byId,
    listed: new Set(byId.keys()),
    gone: none,
    moved: none,
    comments: none,
    cursor: undefined,
  };
}

describe('as many items as a tracker may have', () => {
  test('that share one mark: only the one that is named back has it', () => {
    const link = linkId(pair.id, { system: 'linear', id: 'l' });
    const copies = numbers.map((n) =>
      item(`g${n}`, 'a copy', { link, sides: [{ system: 'linear', id: 'l' }] }),
    );
    const named = item('l', 'a', { link, sides: [{ system: 'github', id: 'g7' }] });
    const loose: Loose[] = [
      { system: 'linear', item: named },
      ...copies.map((one) => ({ system: 'github', item: one })),
    ];
    const sides = new Map([
      ['linear', seen([named])],
      ['github', seen(copies)],
    ]);
    const claims = claimsOf(pair, indexLinks([]), sides, loose, noDoubts);
    const believed = loose.filter((one) => claims.get(one.item) === 'believed');
    expect(believed.map((one) => one.item.id)).toEqual(['l', 'g7']);
  });

  test('and as many choices of people, of which one is about a link that is looked at', () => {
    const links = numbers.map((n): LinkMemory => {
      const base = { fields: { title: 'before' } };
      const sides = { linear: { id: `l${n}`, base }, github: { id: `g${n}`, base } };
      const id = linkId(pair.id, { system: 'linear', id: `l${n}` });
      return { id, sides, conflicts: [], choices: [], comments: [] };
    });
    const mark = (n: number, to: string) => {
      return { link: links[n]?.id ?? '', sides: [{ system: to, id: `${to[0]}${n}` }] };
    };
    const titleOf = (n: number, by: string) => (n === 7 ? `by ${by}` : 'before');
    const sides = new Map([
      ['linear', seen(numbers.map((n) => item(`l${n}`, titleOf(n, 'linear'), mark(n, 'github'))))],
      ['github', seen(numbers.map((n) => item(`g${n}`, titleOf(n, 'github'), mark(n, 'linear'))))],
    ]);
    const choice = { field: 'title', take: 'linear' };
    const { changes, unchanged } = plan({
      pair,
      memory: { links, cursors: {} },
      observation: { scope: 'full', sides, looked: new Set(links.map(({ id }) => id)) },
      choices: numbers.map((n) => ({ link: n === 7 ? (links[7]?.id ?? '') : `gone ${n}`, choice })),
      ...{ offsets: new Map(), now: new Date(at) },
    });
    expect(changes).toMatchObject([{ kind: 'edit', system: 'github', item: 'g7' }]);
    expect(unchanged).toBe(many - 1);
  });

  test('whose values have no entry: what is told of them is looked for once', async () => {
    const where = { file: 'sync.yml', line: 1 };
    const remark = {
      kind: 'no entry',
      system: 'linear',
      field: 'state',
      way: 'read',
      value: 'Later',
      where,
    } as const;
    const links = numbers.map((n): LinkPlan => {
      const memory = { id: `link ${n}`, sides: {}, conflicts: [], choices: [] };
      const items = new Map([['linear', item(`l${n}`, 'a')]]);
      return { kind: 'left', why: 'held', memory, name: `l${n}`, items, changes: [] };
    });
    const rule = await pairOf(pairWith('{ title: both, state: { map: { Todo: open } } }'));
    const given = withItems(
      numbers.map(() => remark),
      { rule, systems: [], links },
    );
    expect(given).toEqual([remark]);
  });

  test('none of which its system takes together with others: the log tells of hundreds, not of each', async () => {
    const tracker: Tracker = {
      ...memoryTracker({ system: 'github', clock: () => 0 }),
      update: async (edits) => {
        if (edits.length > 1) throw new Error('one at a time');
        return edits.map(({ id }) => ({ ok: true, now: item(id, 'labelled') }));
      },
    };
    const changes = numbers.map((n): ItemChange => {
      const of = { link: `link ${n}`, system: 'github', subject: `g${n}`, says: 'label it', item: `g${n}` };
      return { kind: 'escalate', id: changeId('escalate', of.link, of.system), ...of, edits: [] };
    });
    const lines: Written[] = [];
    const view = createView(pair, indexLinks([]));
    const nothing = {
      links: [],
      findings: [],
      twins: [],
      unchanged: 0,
      cursors: {},
      nameOf: () => undefined,
    };
    const planned = { ...nothing, changes, isWhole: true, view };
    const trackers = new Map([['github', tracker]]);
    const { results } = await apply(pair, planned, trackers, new AbortController().signal, (line) =>
      lines.push(line),
    );
    expect([...results.values()].filter(({ outcome }) => outcome.status === 'applied')).toHaveLength(many);
    expect(lines.map(({ done, total }) => [done, total])).toEqual(
      numbers
        .filter((n) => n > 0 && n % 100 === 0)
        .concat(many)
        .map((done) => [done, many]),
    );
  });
});
