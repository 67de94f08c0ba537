import type { CommandStep } from '../model/validation.ts';
import type { CommandResult, WorkTree } from './ports.ts';

export const noPrisma = 'the Prisma CLI is not installed';

/** The default command, and what people write in its place. */
const byNpx = /^npx\s+--no(?:-install)?\s+prisma(?:\s|$)/;
const refusals = /npx canceled due to missing packages|prisma: (?:command )?not found/;

/** Whether npx would not find the CLI; looked up first, since npx asks the registry before it gives up. */
export async function lacksPrisma({ kind, run }: CommandStep, work: WorkTree): Promise<boolean> {
  if (kind !== 'prisma' || !byNpx.test(run.trim())) return false;
  return (await work.read('node_modules/.bin/prisma', 0)).kind === 'absent';
}

/** Whether a command of the user's own ended because there is no CLI. */
export function missedPrisma({ kind }: CommandStep, { code, stderr }: CommandResult): boolean {
  return kind === 'prisma' && code !== 0 && (code === 127 || refusals.test(stderr));
}
