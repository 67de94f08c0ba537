import type { InventoryReport } from './inventory-report.ts';

/** The inventory in a part of a line: `3 secrets written, 2 drifted; 1 environment created`. */
export function inventorySays({ cells, environments, verification }: InventoryReport): string {
  const secrets = told(
    'secret',
    cells.map(({ status }) => status),
    {
      written: 'written',
      planned: 'to write',
      removed: 'removed',
      drifted: 'changed outside',
      failed: 'failed',
      missing: 'missing',
    },
  );
  const inSync = cells.filter(({ status }) => status === 'in sync' || status === 'kept').length;
  const idle = inSync > 0 && secrets === '' ? `${counted(inSync, 'secret')} in sync` : '';
  const places = told(
    'environment',
    environments.map(({ status, isPlanned }) => (isPlanned && status !== 'failed' ? 'planned' : status)),
    { created: 'created', updated: 'updated', planned: 'to change', failed: 'failed' },
  );
  const same =
    environments.length > 0 && places === ''
      ? `${counted(environments.length, 'environment')} unchanged`
      : '';
  return [secrets, idle, places, same, verificationSays(verification)].filter(Boolean).join('; ');
}

function verificationSays(verification: InventoryReport['verification']): string {
  if (verification === undefined) return '';
  const { rows } = verification;
  const amiss = told(
    'requirement',
    rows.map(({ verdict }) => verdict),
    { missing: 'missing', unreadable: 'unreadable', conflicting: 'conflicting', stale: 'stale' },
  );
  return amiss || `${counted(rows.length, 'requirement')} met`;
}

/** `2 secrets written, 1 failed`; the words give the order. */
function told(noun: string, given: readonly string[], words: Readonly<Record<string, string>>): string {
  const parts = Object.entries(words).flatMap(([status, word]) => {
    const count = given.filter((one) => one === status).length;
    return count === 0 ? [] : [{ count, word }];
  });
  return parts
    .map(({ count, word }, index) => (index === 0 ? `${counted(count, noun)} ${word}` : `${count} ${word}`))
    .join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
