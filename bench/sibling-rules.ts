/** The rules of a sibling as a configuration of one line gives them. */
import { parseConfig } from '../src/config/load.ts';
import type { Sibling } from '../src/model/sibling.ts';

export async function siblingRules(maxCommits: number): Promise<Sibling> {
  const text = `siblings:\n  - repo: acme/ui\n`;
  const parsed = await parseConfig(text, 'sync.yml');
  const sibling = parsed.ok ? parsed.config.siblings[0] : undefined;
  if (sibling === undefined) throw new Error('the configuration of the bench is wrong');
  return { ...sibling, maxCommits };
}
