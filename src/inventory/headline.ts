import type { InventoryReport, SecretCell, SecretStatus } from './inventory-report.ts';

/** The inventory in a part of a line: `3 secrets written in 6 places, 1 failed; 1 environment created`. */
export function inventorySays({ cells, environments, verification }: InventoryReport): string {
  const written = secretsSay(cells, news);
  const secrets = written || secretsSay(cells, idle);
  const places = told(
    'environment',
    environments.map(({ status, isPlanned }) =>
      isPlanned && status !== 'failed' ? `planned ${status}` : status,
    ),
    {
      created: 'created',
      updated: 'updated',
      'planned created': 'to create',
      'planned updated': 'to update',
      failed: 'failed',
    },
  );
  // What stayed as it was is worth a word only where nothing else is.
  const same =
    environments.length > 0 && places === '' && written === ''
      ? `${counted(environments.length, 'environment')} unchanged`
      : '';
  return [secrets, places, same, verificationSays(verification)].filter(Boolean).join('; ');
}

type Words = Readonly<Partial<Record<SecretStatus, string>>>;

const news: Words = {
  written: 'written',
  planned: 'to write',
  'to remove': 'to remove',
  removed: 'removed',
  drifted: 'changed outside',
  failed: 'failed',
  missing: 'missing',
};

const idle: Words = { 'in sync': 'in sync', kept: 'there already' };

function secretsSay(cells: readonly SecretCell[], words: Words): string {
  return Object.entries(words)
    .map(([status, word]) => ({ word, its: cells.filter((cell) => cell.status === status) }))
    .filter(({ its }) => its.length > 0)
    .map(({ its, word }, index) => `${numberOf(its, index === 0)} ${word}${placesOf(its)}`)
    .join(', ');
}

/** A secret is one, in however many places. */
function numberOf(cells: readonly SecretCell[], isFirst: boolean): string {
  const { size } = new Set(cells.map(({ name }) => name));
  return isFirst ? counted(size, 'secret') : String(size);
}

function placesOf(cells: readonly SecretCell[]): string {
  const { size } = new Set(cells.map(({ name }) => name));
  return cells.length > size ? ` in ${cells.length} places` : '';
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

/** `2 environments created, 1 failed`; the words give the order. */
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
