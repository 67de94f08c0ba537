/** Labels that a system does not have yet: they wait for it, and are lost nowhere. */
import { expect, test } from '@jest/globals';
import type { BaseForm } from '../../src/reconcile/field-hash.ts';
import { aPair, fieldRules, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

/** `known`: labels of Linear. A third system joins where `creates` says so. */
function synced(form: BaseForm, known: Set<string>, creates = { jira: true }) {
  const clock = () => (now += 1000);
  let now = Date.parse('2026-01-01T00:00:00Z');
  const systems = ['linear', 'github', 'jira'] as const;
  const [linear, github, jira] = systems.map((system) => memoryTracker({ system, clock })) as [
    ReturnType<typeof memoryTracker>,
    ReturnType<typeof memoryTracker>,
    ReturnType<typeof memoryTracker>,
  ];
  const ways = { reads: true, writes: true };
  const knows = (label: string) => known.has(label);
  const fields = fieldRules().map((rule) =>
    rule.name === 'labels' ? { ...rule, sides: { linear: { ...ways, knows } } } : rule,
  );
  const pair = aPair(systems, { form });
  const ofLinear = {
    native: (write: Parameters<ReturnType<typeof pairSide>['mapping']['native']>[0]) =>
      write.kind === 'set'
        ? [
            {
              kind: 'set' as const,
              field: write.field,
              add: write.add.filter(knows),
              remove: write.remove,
              value: write.value.filter(knows),
            },
          ]
        : [{ kind: write.kind, field: write.field, value: write.value }],
    created: (shared: Readonly<Record<string, unknown>>) => ({
      ...(shared as Record<string, string>),
      labels: ((shared.labels ?? []) as string[]).filter(knows),
    }),
  };
  const world = worldOf(
    {
      ...pair,
      rules: { ...pair.rules, fields },
      sides: [
        pairSide('linear', { mapping: { ...pairSide('linear').mapping, ...ofLinear } }),
        pairSide('github'),
        {
          ...pairSide('jira'),
          get creates() {
            return creates.jira;
          },
        },
      ],
    },
    [linear, github, jira],
  );
  const labels = () => [linear, github, jira].map((one) => [...one.items.values()][0]?.fields.labels);
  const go = () => run(world, { scope: { kind: 'full' } });
  return { linear, github, go, labels };
}

const forms: readonly BaseForm[] = ['fields', 'hashes'];
const plain = { title: 'a', description: '', state: 'open' };

test.each(forms)('a label comes once the system has it, of a base of %s', async (form) => {
  const known = new Set(['bug']);
  const { github, go, labels } = synced(form, known);
  const item = github.add({ ...plain, labels: ['bug', 'early'] });
  await go();
  github.edit(item.id, 'labels', ['bug', 'early', 'late']);
  await go();
  await go();
  expect(labels()[0]).toEqual(['bug']);
  known.add('early').add('late');
  await go();
  const all = ['bug', 'early', 'late'];
  expect(labels()).toEqual([all, all, all]);
});

test.each(forms)(
  'a third item gets what the first of the others cannot hold, of a base of %s',
  async (form) => {
    const creates = { jira: false };
    const { github, go, labels } = synced(form, new Set(['bug']), creates);
    github.add({ ...plain, labels: ['bug', 'only'] });
    await go();
    await go();
    creates.jira = true;
    await go();
    expect(labels()).toEqual([['bug'], ['bug', 'only'], ['bug', 'only']]);
  },
);

test.each(forms)('what is removed before it could come does not come, of a base of %s', async (form) => {
  const known = new Set(['bug']);
  const { linear, github, go, labels } = synced(form, known);
  const item = github.add({ ...plain, labels: ['bug', 'early'] });
  await go();
  github.edit(item.id, 'labels', ['bug']);
  await go();
  known.add('early').add('mine');
  const [its] = linear.items.values();
  linear.edit(its?.id ?? '', 'labels', ['bug', 'mine']);
  await go();
  expect(labels()).toEqual([
    ['bug', 'mine'],
    ['bug', 'mine'],
    ['bug', 'mine'],
  ]);
});
