import { type Markdown, md } from '../report/markdown.ts';
import type { SecretStatus } from './inventory-report.ts';

/** How a secret in a scope is told in the job summary. */
export const words: Readonly<Record<SecretStatus, string>> = {
  failed: 'failed',
  missing: 'missing',
  drifted: 'changed outside',
  planned: 'would be written',
  'to remove': 'would be removed',
  written: 'written',
  removed: 'removed',
  'in sync': 'in sync',
  kept: 'there already',
  source: 'source',
  excluded: 'excluded',
};

export const signs: Readonly<Record<SecretStatus, Markdown>> = {
  failed: md`❌`,
  missing: md`❌`,
  drifted: md`⚠️`,
  planned: md`📋`,
  'to remove': md`📋`,
  written: md`✍️`,
  removed: md`🗑️`,
  'in sync': md`✅`,
  kept: md`✅`,
  source: md`🔑`,
  excluded: md`➖`,
};
