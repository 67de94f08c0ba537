/**
 * What the state needs from outside. `src/platform` and `file-medium.ts` implement these; `state-store.ts` chooses one.
 */
import type { Finding } from '../model/finding.ts';

/** What a place holds now. `revision` names this content among all that the place ever held. */
export interface Stored {
  readonly content: Buffer;
  readonly revision: string;
}

/**
 * A place that holds one document: the Actions cache, a file, a file on a branch. Either function may
 * reject; the store makes a finding of it.
 */
export interface StateMedium {
  /** Undefined when nothing is stored, and where a place cannot tell that from its being out of reach. */
  read(): Promise<Stored | undefined>;
  /**
   * Stores the content if the place still holds `expected` (undefined: nothing), whole or not at all.
   * `moved`: it holds something else. A finding: it cannot be stored, and trying again is of no use.
   */
  write(content: Buffer, expected: string | undefined): Promise<Written | 'moved' | Finding>;
}

/** The content lies there now, under this name. */
export interface Written {
  readonly revision: string;
}
