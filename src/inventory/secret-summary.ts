import { scopeKinds } from '../model/scope-kinds.ts';
import { type Alike, alike, named } from '../report/alike.ts';
import { details, type Inline, type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import { type SecretCell, type SecretStatus, secretStatuses } from './inventory-report.ts';
import { signs, words } from './secret-words.ts';

/** Rows of one table; below, nobody reads. The JSON report has them all. */
const mostRows = 200;
/** More columns than these do not fit beside each other. */
const mostColumns = 8;

/** The secrets in the job summary: a matrix of secrets and scopes; what is well is folded. */
export function summariseSecrets(cells: readonly SecretCell[]): readonly Markdown[] {
  if (cells.length === 0) return [];
  const rows = rowsOf(cells);
  const isOneSubject = new Set(cells.map(({ subject }) => subject)).size === 1;
  const news = rows.filter(isNews).toSorted((one, other) => rankOf(one) - rankOf(other));
  const quiet = rows.filter((row) => !isNews(row));
  const names = new Set(quiet.map(({ name }) => name)).size;
  return [
    md`### Secrets`,
    md`${tallied(cells)}`,
    news.length > 0 ? matrix(news, isOneSubject, false) : undefined,
    quiet.length > 0
      ? details(
          `${names} ${names === 1 ? 'secret' : 'secrets'} with nothing to do`,
          matrix(quiet, isOneSubject, true),
        )
      : undefined,
  ].filter((block) => block !== undefined);
}

/** A secret in all scopes of one repository, or of what else has secrets. */
interface Row {
  readonly name: string;
  readonly subject: string;
  readonly cells: readonly SecretCell[];
}

function rowsOf(cells: readonly SecretCell[]): readonly Row[] {
  const groups = Map.groupBy(cells, ({ subject, name }) => `${name}\n${subject}`);
  return [...groups.values()].flatMap((its) => {
    const [first] = its;
    return first === undefined ? [] : [{ name: first.name, subject: first.subject, cells: its }];
  });
}

const quietStatuses: ReadonlySet<SecretStatus> = new Set(['in sync', 'kept', 'source', 'excluded']);

function isNews({ cells }: Row): boolean {
  return cells.some(({ status }) => !quietStatuses.has(status));
}

/** What is worst comes first. */
function rankOf({ cells }: Row): number {
  return Math.min(...cells.map(({ status }) => secretStatuses.indexOf(status)));
}

/**
 * One row a secret, one column a scope; repositories in which it stands alike share a row. Where the scopes are
 * too many to stand beside each other, one column lists them.
 */
function matrix(rows: readonly Row[], isOneSubject: boolean, withDates: boolean): Markdown {
  const scopes = inOrder(rows.flatMap(({ cells }) => cells.map(({ scope }) => scope)));
  const columns = scopes.length > mostColumns ? undefined : scopes;
  const shown = (row: Row) =>
    columns?.map((scope) => textOf(row.cells.find((cell) => cell.scope === scope))) ?? [listed(row)];
  const merged = alike(
    rows,
    ({ subject }) => subject,
    (row) => JSON.stringify([row.name, shown(row)]),
  );
  const headers = ['Secret', ...(isOneSubject ? [] : ['Where']), ...(columns ?? ['Scopes'])];
  const line = ({ first, names }: Alike<Row>): readonly Inline[] => [
    first.name,
    ...(isOneSubject ? [] : [named(names)]),
    ...shown(first),
  ];
  return paragraphs(
    table(headers, merged.slice(0, mostRows).map(line)),
    merged.length > mostRows
      ? md`_${merged.length - mostRows} more rows; the JSON report has every one._`
      : undefined,
  );

  function textOf(cell: SecretCell | undefined): Inline {
    if (cell === undefined) return '';
    const { status, lastWritten } = cell;
    const isDated = status === 'drifted' || (withDates && quietStatuses.has(status));
    const date = isDated && lastWritten !== undefined ? ` ${lastWritten.slice(0, 10)}` : '';
    return md`${signs[status]}\u00a0${words[status].replaceAll(' ', '\u00a0')}${date}`;
  }
}

/** Each once; as the table of scopes has them, then environments. */
function inOrder(scopes: readonly string[]): readonly string[] {
  const known = Object.values(scopeKinds).map(({ label }): string => label);
  const rank = (scope: string) => (known.includes(scope) ? known.indexOf(scope) : known.length);
  return [...new Set(scopes)].sort((one, other) => rank(one) - rank(other));
}

/** `✅ in sync: Actions, staging; ✍️ written: production`. */
function listed({ cells }: Row): Inline {
  return [...Map.groupBy(cells, ({ status }) => status)].map(([status, its], at) => [
    at > 0 ? '; ' : '',
    md`${signs[status]}\u00a0${words[status]}: ${its.map(({ scope }) => scope).join(', ')}`,
  ]);
}

/** `2 failed, 3 written, 295 in sync`. */
function tallied(cells: readonly SecretCell[]): string {
  return secretStatuses
    .flatMap((status) => {
      const count = cells.filter((cell) => cell.status === status).length;
      return count === 0 ? [] : [`${count} ${words[status]}`];
    })
    .join(', ');
}
