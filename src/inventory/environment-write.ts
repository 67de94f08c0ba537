import { SyncError, toSyncError } from '../model/error.ts';
import type { ShapeChange } from './environment-change.ts';
import { type Limit, limitIn, type RefusedField, reduced } from './environment-refusal.ts';
import { type EnvironmentShape, isSameField, shapeFields } from './environment-settings.ts';
import type { EnvironmentSettings, EnvironmentsGitHub } from './ports.ts';

export interface Written {
  /** False: what GitHub would take is there already. */
  readonly wrote: boolean;
  readonly omitted: readonly RefusedField[];
  /** Why; undefined where nothing is left out. */
  readonly limit: Limit | undefined;
}

/** Writes what the plan includes: settings that it refuses are left out, group by group. */
export async function writeWhatIsAllowed(
  { expects, ensure }: ShapeChange,
  github: Pick<EnvironmentsGitHub, 'writeEnvironment'>,
): Promise<Written> {
  let settings = ensure.settings;
  let limit: Limit | undefined;
  const omitted: RefusedField[] = [];
  for (;;) {
    if (omitted.length > 0 && expects && isAlready(settings, ensure.shape, expects)) {
      return { wrote: false, omitted, limit };
    }
    try {
      const made = await github.writeEnvironment(ensure.repository, ensure.name, settings);
      checkReviewers(ensure, settings, made);
      return { wrote: true, omitted, limit };
    } catch (error) {
      limit = limitOf(error);
      const less = limit && reduced(settings, toSyncError(error).message);
      if (less === undefined) throw error;
      settings = less.settings;
      omitted.push(...less.omitted);
    }
  }
}

const refusals: ReadonlySet<string> = new Set(['GITHUB_ENV_REFUSED', 'GITHUB_ENV_PLAN_LIMIT']);

/** Undefined: GitHub refused it for another reason. */
export function limitOf(error: unknown): Limit | undefined {
  const { code, message } = toSyncError(error);
  return refusals.has(code) ? limitIn(message) : undefined;
}

/** Whom GitHub left out is seen in its answer only (eclipse-csi/otterdog#556). */
function checkReviewers(
  { repository, name, shape, where }: ShapeChange['ensure'],
  { reviewers }: EnvironmentSettings,
  made: EnvironmentShape,
): void {
  if (reviewers === undefined) return;
  const taken = new Set(made.reviewers.map(({ type, id }) => `${type} ${id}`));
  const left = shape.reviewers.filter(({ type, id }) => !taken.has(`${type} ${id}`));
  if (left.length === 0) return;
  const names = left.map((reviewer) => `\`${reviewer.name}\``).join(', ');
  throw new SyncError(
    'GITHUB_ENV_REVIEWER_REFUSED',
    `GitHub left ${names} out of the reviewers of ${repository}: ${name}, which has ${made.reviewers.length} of ${shape.reviewers.length} now.`,
    {
      where,
      hint: `Give ${names} access to ${repository}, or name others; until then nothing is put into the environment.`,
    },
  );
}

function isAlready(
  settings: EnvironmentSettings,
  shape: EnvironmentShape,
  current: EnvironmentShape,
): boolean {
  return shapeFields.every((field) => settings[field] === undefined || isSameField(field, shape, current));
}
