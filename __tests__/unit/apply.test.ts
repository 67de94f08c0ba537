import { expect, test } from '@jest/globals';
import { createRedactor } from '../../src/report/redact.ts';
import { apply } from '../../src/siblings/apply.ts';
import type { ApplyDeps } from '../../src/siblings/apply-deps.ts';
import type { SiblingChange } from '../../src/siblings/change.ts';

test.each([
  ['was missing', true, 'applied'],
  ['another run has made meanwhile', false, 'unchanged'],
])('a label that %s is told as such', async (_, created, status) => {
  const github = { ensureLabel: async () => created };
  const deps = { github, redactor: createRedactor() } as unknown as ApplyDeps;
  const change = {
    id: 'label',
    kind: 'label',
    ensure: { name: 'auto-sync', source: undefined },
  } as unknown as SiblingChange;
  expect(await apply(change, deps)).toEqual({ change: 'label', status });
});
