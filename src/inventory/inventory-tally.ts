import type { InventoryReport, SecretCell } from './inventory-report.ts';

/** A secret that was changed outside counts once, whether or not it is required as well. */
export function conflictsIn(inventory: InventoryReport | undefined): number {
  const drifted = inventory?.cells.filter(({ status }) => status === 'drifted') ?? [];
  const conflicting = inventory?.verification?.rows.filter(({ verdict }) => verdict === 'conflicting') ?? [];
  const keyOf = ({ subject, scope, name }: Pick<SecretCell, 'subject' | 'scope' | 'name'>) =>
    [subject, scope, name].join('\n');
  return new Set([...drifted, ...conflicting].map(keyOf)).size;
}

/** Secrets and environments that could not be brought about, and requirements that are not met for that or another reason. */
export function failuresIn(inventory: InventoryReport | undefined): number {
  const cells = inventory?.cells.filter(({ status }) => status === 'failed' || status === 'missing') ?? [];
  const environments = inventory?.environments.filter(({ status }) => status === 'failed') ?? [];
  const unmet =
    inventory?.verification?.rows.filter(
      ({ verdict }) => verdict === 'missing' || verdict === 'unreadable',
    ) ?? [];
  const isCell = ({ subject, scope, name }: (typeof unmet)[number]) =>
    cells.some((cell) => cell.subject === subject && cell.scope === scope && cell.name === name);
  return cells.length + environments.length + unmet.filter((row) => !isCell(row)).length;
}
