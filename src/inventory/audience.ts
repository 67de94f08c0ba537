import { createHash } from 'node:crypto';
import type { Visibility } from '../model/inventory.ts';

/** Hex; of who is to see an organisation's secret, as the configuration says it. */
export function audienceOf(visibility: Visibility | undefined): string | null {
  if (visibility === undefined) return null;
  return createHash('sha256').update(JSON.stringify(visibility)).digest('hex').slice(0, 16);
}
