/** A place that holds variables. */
import { createShelf, type Shelf } from './shelf.ts';
import type { Visibility } from './vault.ts';

export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Of an organisation's variable, as with secrets. */
  readonly visibility: Visibility;
  readonly selected: readonly number[];
}

export interface Variables {
  readonly entries: Shelf<Variable>;
  /** How many it takes. */
  readonly most: number;
}

export function createVariables(most: number, lateness: () => number): Variables {
  return { entries: createShelf<Variable>(lateness), most };
}
