import type { SiblingState } from '../state/document.ts';

/** What the state knows of a sibling from earlier runs. */
export type Memory = SiblingState;
