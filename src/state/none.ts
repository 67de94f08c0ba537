import { emptyDocument } from './document.ts';
import type { StateStore } from './store.ts';

/** Keeps nothing: each run starts from the world. */
export const noStore: StateStore = {
  load: async () => ({ document: emptyDocument(), findings: [] }),
  save: async () => undefined,
};
