import { expect, test } from '@jest/globals';
import type { ListedSecret } from '../../src/inventory/ports.ts';
import type { SecretChange } from '../../src/inventory/secret-change.ts';
import { createSecretWatch } from '../../src/inventory/secret-watch.ts';
import type { Scope } from '../../src/model/scope.ts';

const scope: Scope = { kind: 'codespaces', at: { owner: 'acme', repo: 'app' } };
const planned = new Date('2026-05-01T10:00:00Z');
const later = new Date('2026-05-01T10:05:00Z');

function listed(updatedAt: Date, visibility?: ListedSecret['visibility']): ListedSecret {
  return { name: 'NPM_TOKEN', updatedAt, visibility };
}

function aWrite(expects: ListedSecret | null): SecretChange {
  return { kind: 'secret', expects, ensure: { scope, name: 'NPM_TOKEN' } } as unknown as SecretChange;
}

/** Asked `minutes` after the plan, of a scope that holds `there` by then. */
function watchAfter(minutes: number, there: readonly ListedSecret[]) {
  return createSecretWatch({ listSecrets: async () => there }, 0, () => minutes * 60_000);
}

test.each<readonly [string, number, readonly ListedSecret[], ListedSecret | null, 'as expected' | 'found']>([
  [
    'a list of ten seconds ago is not asked for again',
    1 / 6,
    [listed(later)],
    listed(planned),
    'as expected',
  ],
  [
    'what somebody has changed within half a minute is left alone',
    0.5,
    [listed(later)],
    listed(planned),
    'found',
  ],
  [
    'what somebody has given to others is left alone',
    3,
    [listed(planned, 'selected')],
    listed(planned, 'all'),
    'found',
  ],
  ['what is as it was is written', 3, [listed(planned)], listed(planned), 'as expected'],
  ['what somebody has changed is left alone', 3, [listed(later)], listed(planned), 'found'],
  ['what somebody has made is left alone', 3, [listed(later)], null, 'found'],
  ['what somebody has removed is left alone', 3, [], listed(planned), 'found'],
  ['what is still missing is written', 3, [], null, 'as expected'],
])('%s', async (_, minutes, there, expects, what) => {
  const found = what === 'found' ? { listed: there[0] } : undefined;
  expect(await watchAfter(minutes, there).foundInstead(aWrite(expects))).toEqual(found);
});

test('while the changes of a scope are made, a list counts two minutes', async () => {
  let looks = 0;
  const listSecrets = async () => {
    looks += 1;
    return [listed(planned)];
  };
  let minutes = 0;
  const watch = createSecretWatch({ listSecrets }, 0, () => minutes * 60_000);
  const looksAt: number[] = [];
  for (minutes = 0; minutes < 5; minutes += 1) {
    await watch.foundInstead(aWrite(listed(planned)));
    looksAt.push(looks);
  }
  expect(looksAt).toEqual([0, 0, 1, 1, 2]);
});

test('many changes of a scope share one look', async () => {
  let looks = 0;
  const listSecrets = async () => {
    looks += 1;
    return [listed(planned)];
  };
  const watch = createSecretWatch({ listSecrets }, 0, () => 180_000);
  for (let change = 0; change < 50; change += 1) await watch.foundInstead(aWrite(listed(planned)));
  expect(looks).toBe(1);
});
