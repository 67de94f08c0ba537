import type { GuardLevel } from '../../prove/verdict.ts';
import type { Enclosure } from './enclosure.ts';
import { createProcessLevel } from './process-level.ts';

export interface ChooseInput {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hidden?: readonly string[];
  readonly level?: GuardLevel;
}

/** The best enclosure that this machine offers. */
export async function chooseEnclosure(_input: ChooseInput): Promise<Enclosure> {
  return createProcessLevel();
}
