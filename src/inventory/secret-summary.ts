import { details, type Inline, type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import type { SecretCell, SecretStatus } from './inventory-report.ts';

/** Rows of one table; below, nobody reads. The JSON report has them all. */
const mostRows = 200;

/** The secrets in the job summary: a matrix of secrets and scopes for each repository; what is well is folded. */
export function summariseSecrets(cells: readonly SecretCell[]): readonly Markdown[] {
  if (cells.length === 0) return [];
  const groups = [...Map.groupBy(cells, ({ subject }) => subject)];
  const open = groups.flatMap(([subject, its]) => {
    const shown = matrixOf(its.filter((cell, _, all) => isNewsOf(cell.name, all)));
    return shown ? [paragraphs(groups.length > 1 ? md`**${subject}**` : undefined, shown)] : [];
  });
  const quiet = groups.flatMap(([subject, its]) => {
    const rest = matrixOf(
      its.filter((cell, _, all) => !isNewsOf(cell.name, all)),
      true,
    );
    return rest ? [paragraphs(md`**${subject}**`, rest)] : [];
  });
  const names = new Set(cells.filter((cell) => !isNews(cell)).map(({ name }) => name));
  return [
    md`### Secrets`,
    md`${tallied(cells)}`,
    ...open,
    quiet.length > 0 ? details(`${names.size} with nothing to do`, paragraphs(...quiet)) : undefined,
  ].filter((block) => block !== undefined);
}

const quietStatuses: ReadonlySet<SecretStatus> = new Set(['in sync', 'kept', 'source', 'excluded']);

function isNews({ status }: SecretCell): boolean {
  return !quietStatuses.has(status);
}

function isNewsOf(name: string, cells: readonly SecretCell[]): boolean {
  return cells.some((cell) => cell.name === name && isNews(cell));
}

/** One row a secret, one column a scope. Dates only where that is all there is to tell. */
function matrixOf(cells: readonly SecretCell[], withDates = false): Markdown | undefined {
  if (cells.length === 0) return undefined;
  const scopes = [...new Set(cells.map(({ scope }) => scope))];
  const rows = [...Map.groupBy(cells, ({ name }) => name)];
  const shown = rows.slice(0, mostRows).map(([name, its]) => [
    name,
    ...scopes.map((scope) =>
      cellOf(
        its.find((cell) => cell.scope === scope),
        withDates,
      ),
    ),
  ]);
  return paragraphs(
    table(['Secret', ...scopes], shown),
    rows.length > mostRows ? md`_${rows.length - mostRows} more; the JSON report has every one._` : undefined,
  );
}

function cellOf(cell: SecretCell | undefined, withDate: boolean): Inline {
  if (cell === undefined) return '';
  const { status, lastWritten } = cell;
  const date = withDate && lastWritten !== undefined ? ` ${lastWritten.slice(0, 10)}` : '';
  return md`${signs[status]}\u00a0${words[status]}${date}`;
}

const signs: Readonly<Record<SecretStatus, Markdown>> = {
  failed: md`❌`,
  missing: md`❌`,
  drifted: md`⚠️`,
  planned: md`📋`,
  written: md`✍️`,
  removed: md`🗑️`,
  'in sync': md`✅`,
  kept: md`✅`,
  source: md`🔑`,
  excluded: md`➖`,
};

const words: Readonly<Record<SecretStatus, string>> = {
  failed: 'failed',
  missing: 'missing',
  drifted: 'changed outside',
  planned: 'would be written',
  written: 'written',
  removed: 'removed',
  'in sync': 'in sync',
  kept: 'is there',
  source: 'source',
  excluded: 'excluded',
};

/** `2 failed, 3 written, 295 in sync`. */
function tallied(cells: readonly SecretCell[]): string {
  return (Object.keys(words) as SecretStatus[])
    .flatMap((status) => {
      const count = cells.filter((cell) => cell.status === status).length;
      return count === 0 ? [] : [`${count} ${words[status]}`];
    })
    .join(', ');
}
