import { SyncError } from '../model/error.ts';
import type { ShapeChange } from './environment-change.ts';
import { isPlanLimit, type RefusedField, reduced } from './environment-refusal.ts';
import { type EnvironmentShape, isSameField, shapeFields } from './environment-settings.ts';
import type { EnvironmentSettings, EnvironmentsGitHub } from './ports.ts';

export interface Written {
  /** False: what GitHub would take is there already. */
  readonly wrote: boolean;
  readonly omitted: readonly RefusedField[];
  /** GitHub's words. */
  readonly says: string | undefined;
}

/** Writes what the plan includes: settings that it refuses are left out, group by group. */
export async function writeWhatIsAllowed(
  { expects, ensure }: ShapeChange,
  github: Pick<EnvironmentsGitHub, 'writeEnvironment'>,
): Promise<Written> {
  let settings = ensure.settings;
  let says: string | undefined;
  const omitted: RefusedField[] = [];
  for (;;) {
    if (omitted.length > 0 && expects && isAlready(settings, ensure.shape, expects)) {
      return { wrote: false, omitted, says };
    }
    try {
      await github.writeEnvironment(ensure.repository, ensure.name, settings);
      return { wrote: true, omitted, says };
    } catch (error) {
      const less = isRefusedForPlan(error) ? reduced(settings, error.message) : undefined;
      if (less === undefined || !isRefusedForPlan(error)) throw error;
      says = error.message;
      settings = less.settings;
      omitted.push(less.omitted);
    }
  }
}

const refusals: ReadonlySet<string> = new Set(['GITHUB_ENV_REFUSED', 'GITHUB_ENV_PLAN_LIMIT']);

export function isRefusedForPlan(error: unknown): error is SyncError {
  return error instanceof SyncError && refusals.has(error.code) && isPlanLimit(error.message);
}

function isAlready(
  settings: EnvironmentSettings,
  shape: EnvironmentShape,
  current: EnvironmentShape,
): boolean {
  return shapeFields.every((field) => settings[field] === undefined || isSameField(field, shape, current));
}
