import { expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
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

test.each([
  ['REFERENCE_NOT_FOUND', true],
  ['PERMISSION_MISSING', true],
  ['NETWORK', false],
] as const)('a label that cannot be made for %s holds up no pull request: %s', async (code, goesOn) => {
  const github = { ensureLabel: () => Promise.reject(new SyncError(code, 'refused')) };
  const deps = { github, redactor: createRedactor() } as unknown as ApplyDeps;
  const change = { id: 'label', kind: 'label', ensure: { name: 'auto-sync', source: undefined } };
  const outcome = await apply(change as unknown as SiblingChange, deps).catch(({ code }: SyncError) => code);
  expect(outcome).toEqual(goesOn ? { change: 'label', status: 'unchanged' } : code);
});
