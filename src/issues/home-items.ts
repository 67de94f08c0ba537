/**
 * Items that lie elsewhere: an id can name an issue of any team, project or repository that the token reaches. Those that
 * are linked are followed there; no other is drawn in.
 */
import type { SystemRule } from '../model/issue-rules.ts';
import type { FieldValue } from '../model/item.ts';
import type { Found, TrackedItem, Tracker } from '../trackers/tracker.ts';

/** A listing has only what lies in the system's own place. */
export function withHome(tracker: Tracker, system: SystemRule): Tracker {
  const placed = (item: TrackedItem): TrackedItem => {
    return isAtHome(system, item) ? item : { ...item, isElsewhere: true };
  };
  const found = (one: Found): Found => (typeof one === 'string' ? one : placed(one));
  return {
    ...tracker,
    get: async (...asked) => new Map([...(await tracker.get(...asked))].map(([id, one]) => [id, found(one)])),
    findMarked: async (...asked) => (await tracker.findMarked(...asked)).map(placed),
  };
}

/** Names of items tell: `ENG-12`, `acme/app#7`. */
export function isAtHome(
  system: SystemRule,
  { name, snapshot, project: its }: Pick<TrackedItem, 'name' | 'snapshot' | 'project'>,
): boolean {
  const begins = (start: string) => name.toLowerCase().startsWith(start.toLowerCase());
  switch (system.kind) {
    case 'linear': {
      const { team, project } = system;
      const names = [its, snapshot.fields.project].map((one) => one ?? '');
      const isIts = project === undefined || names.some((one) => isSame(project, one));
      return begins(`${team}-`) && isIts;
    }
    case 'jira':
      return begins(`${system.project}-`);
    case 'github-issues':
      return begins(`${system.repo}#`);
    case 'github-project':
    case 'module':
      return true;
  }
}

function isSame(one: string, other: FieldValue): boolean {
  return one.toLowerCase() === String(other).toLowerCase();
}
