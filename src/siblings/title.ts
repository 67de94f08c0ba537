import { counted } from './counted.ts';
import type { IntegratedObservation } from './observation.ts';

/** `Sync acme/ui-kit: 3 commits`; the sibling's branch is named where it is configured. */
export function titleOf({ subject }: IntegratedObservation, carried: number): string {
  return `Sync ${subject}: ${counted(carried, 'commit')}`;
}

/** Whether `titleOf` may have written it. */
export function hasOurForm(title: string): boolean {
  return /^Sync \S+: \d+ commits?$/.test(title);
}
