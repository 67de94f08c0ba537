/** What was understood of a configuration, for whoever only has it checked. */
import type { IssueRules, PairRule } from '../model/issue-rules.ts';
import { counted } from './said-count.ts';

const mostFields = 6;

export function understoodOf({ pairs }: Pick<IssueRules, 'pairs'>): readonly string[] {
  if (pairs.length === 0) return [];
  return [
    `Issues: ${counted(pairs.length, 'pair')}: ${pairs.map(pairSays).join('; ')}`,
    'Whether teams, repositories, values and tokens are there is only seen by a run: try `dry-run: true`.',
  ];
}

function pairSays({ between, fields, filters, comments }: PairRule): string {
  const names = fields.map(({ name }) => name);
  const more = names.length > mostFields + 1 ? [`${names.length - mostFields} more fields`] : [];
  const shown = more.length === 0 ? names : names.slice(0, mostFields);
  const what = [...shown, ...more, ...(comments === undefined ? [] : ['comments'])].join(', ');
  const filtered = between.filter((system) => Object.keys(filters.get(system) ?? {}).length > 0);
  const by = filtered.length === 0 ? '' : `, filtered in ${filtered.join(' and ')}`;
  return `${between.join(' ⇄ ')} (${what}${by})`;
}
