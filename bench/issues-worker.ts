/**
 * Plans a pair of 100,000 links of two items (or as many as the first argument says) in a process of its own, once for
 * each line of its input: everything was read, of a hundredth the title has changed on one side. Prints milliseconds,
 * the most bytes that were ever resident since everything was read, and how many were before. The second argument: `fields`, or `hashes` as a
 * store without a key keeps them.
 */
import { createInterface } from 'node:readline';
import { parseConfig } from '../src/config/load.ts';
import { linkId, pairId } from '../src/issues/identity.ts';
import { createUserCodes } from '../src/issues/mapping/user-code.ts';
import { type LinkMemory, noMemory } from '../src/issues/memory.ts';
import { openPair } from '../src/issues/open-pair.ts';
import { type PairRun, syncPair } from '../src/issues/sync-pair.ts';
import type { Fields, SystemName } from '../src/model/item.ts';
import { baseOf } from '../src/reconcile/field-hash.ts';
import type { TrackedItem, Tracker } from '../src/trackers/tracker.ts';
import { forgetPeak, peakBytes } from './peak-bytes.js';

const config = `
issues:
  systems:
    linear: { kind: linear, team: ENG }
    github: { kind: github-issues, repo: acme/app }
  pairs:
    - between: [linear, github]
      comments: both
      fields:
        title: both
        description: both
        state: { in: { linear: { map: { Todo: open, Done: closed } } } }
        labels: both
`;

const [count, form] = [
  Number(process.argv[2] ?? 100_000),
  process.argv[3] === 'hashes' ? 'hashes' : 'fields',
] as const;
const systems = ['linear', 'github'] as const;
const parsed = await parseConfig(config, 'sync.yml');
const issues = parsed.ok ? parsed.config.issues : undefined;
const rule = issues?.pairs[0];
if (issues === undefined || rule === undefined) throw new Error('the configuration of the bench is wrong');
const text =
  'A sentence that says how it came about, and what was seen instead of what was hoped for.\n'.repeat(4);
const id = pairId(systems);

function itemOf(system: SystemName, n: number): TrackedItem {
  const other = system === 'linear' ? 'github' : 'linear';
  const at = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  const state = system === 'linear' ? 'Todo' : 'open';
  const fields: Fields = {
    title: `Item ${n}`,
    description: `${n}: ${text}`,
    state,
    labels: ['bug', `area ${n % 50}`],
  };
  const link = linkId(id, { system: 'linear', id: `linear-${n}` });
  return {
    id: `${system}-${n}`,
    name: `${system}#${n}`,
    url: `https://${system}.example/${n}`,
    presence: 'present',
    createdAt: at,
    snapshot: { fields, updatedAt: at },
    mark: { link, sides: [{ system: other, id: `${other}-${n}` }] },
    comments: [],
  };
}

function trackerOf(items: readonly TrackedItem[]): Tracker {
  const nothing = async () => [];
  return {
    kind: 'bench',
    batch: 100,
    describe: async () => ({ fields: [], people: [] }),
    async *list() {
      for (let from = 0; from < items.length; from += 100) yield items.slice(from, from + 100);
    },
    get: async () => new Map(),
    findMarked: nothing,
    create: nothing,
    update: nothing,
    end: nothing,
    comments: async () => new Map(),
    writeComments: nothing,
  };
}

const all = Array.from({ length: count }, (_, n) => n);
const items = new Map<SystemName, readonly TrackedItem[]>(
  systems.map((system) => [system, all.map((n) => itemOf(system, n))]),
);
const pair = openPair({
  rules: issues,
  rule,
  descriptions: new Map(),
  memory: noMemory,
  form,
  codes: createUserCodes(async () => []),
  linksOf: () => [],
  custom: () => () => undefined,
  remark: () => undefined,
  isGuarded: false,
  isStateProof: true,
});

/** As they were when last in step. */
function linkOf(n: number): LinkMemory {
  const sides = pair.sides.flatMap(({ system, mapping }) => {
    const item = items.get(system)?.[n];
    if (item === undefined) return [];
    const { fields } = mapping.canonical(item.snapshot, { linkOf: () => undefined, itemOf: () => undefined });
    const base = baseOf(fields, pair.rules.fields, form);
    return [[system, { id: item.id, base, seen: item.snapshot.updatedAt }] as const];
  });
  const link = linkId(id, { system: 'linear', id: `linear-${n}` });
  return { id: link, sides: Object.fromEntries(sides), conflicts: [], choices: [], comments: [] };
}

const cursor = { updatedAt: '2026-01-01T00:00:00Z', id: '' };
const memory = { links: all.map(linkOf), cursors: { linear: cursor, github: cursor } };
for (const [index, item] of (items.get('linear') ?? []).entries()) {
  if (index % 100 === 0) Object.assign(item.snapshot.fields, { title: `Item ${index}, edited` });
}
const trackers = new Map([...items].map(([system, some]) => [system, trackerOf(some)]));
const run: PairRun = {
  ...{ pair, trackers, memory, scope: { kind: 'full' }, offsets: new Map() },
  ...{ isDry: true, signal: new AbortController().signal, clock: () => new Date('2026-03-01') },
};

forgetPeak();
for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const { plan } = await syncPair(run);
  const milliseconds = performance.now() - started;
  if (plan.changes.length !== count / 100) throw new Error(`${plan.changes.length} changes were planned`);
  process.stdout.write(`${milliseconds} ${peakBytes()} ${before}\n`);
}
