import type { Fields } from '../../model/item.ts';
import type { FieldEdit, TrackedItem, TrackerField } from '../tracker.ts';
import type { IssueFacts } from './ports.ts';

/** Fields of issues that go by requests of their own, beside what is read and written of issues otherwise. */
export interface RestPart {
  /** All of them, as a new issue has them. */
  readonly none: Fields;
  /** Those that there are. */
  readonly fields: () => Promise<readonly TrackerField[]>;
  /** What is not told is left out. `facts`: undefined where REST tells nothing of the issue. */
  readonly read: (item: TrackedItem, facts: IssueFacts | undefined) => Promise<Fields>;
  /** Throws where an issue cannot be made with these. */
  readonly check: (fields: Fields) => Promise<void>;
  /** All of them as they are afterwards. Throws where one was not written. `edits`: of these fields. */
  readonly write: (item: TrackedItem, edits: readonly FieldEdit[]) => Promise<Fields>;
}
