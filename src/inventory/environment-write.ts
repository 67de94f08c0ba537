import { SyncError, toSyncError } from '../model/error.ts';
import type { ShapeChange } from './environment-change.ts';
import { fieldOf, type Limit, limitIn, type RefusedField, reduced } from './environment-refusal.ts';
import {
  bare,
  type EnvironmentShape,
  isSameField,
  looserFields,
  shapeFields,
} from './environment-settings.ts';
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
    const made = await github
      .writeEnvironment(ensure.repository, ensure.name, settings)
      .catch((error: unknown) => leaveOut(error));
    if (made === undefined) continue;
    checkTaken(ensure, settings, made);
    return { wrote: true, omitted, limit };
  }

  function leaveOut(error: unknown): undefined {
    limit = limitOf(error, ensure.name);
    const less = limit && reduced(settings, saidIn(error, ensure.name));
    // What is there can be had: to leave it out of the request could take it away.
    if (less === undefined || losesOne(settings, less.settings, expects)) throw error;
    settings = less.settings;
    omitted.push(...less.omitted);
  }
}

function losesOne(
  asked: EnvironmentSettings,
  less: EnvironmentSettings,
  current: EnvironmentShape | undefined,
): boolean {
  const lost = shapeFields.filter((field) => asked[field] !== undefined && less[field] === undefined);
  return current !== undefined && lost.some((field) => !isSameField(field, current, bare));
}

/** Undefined: GitHub refused it for another reason. `name`: of the environment. */
export function limitOf(error: unknown, name: string): Limit | undefined {
  return toSyncError(error).code === 'GITHUB_ENV_REFUSED' ? limitIn(saidIn(error, name)) : undefined;
}

/**
 * GitHub's own words alone: an environment may be called `Upgrade to "v5"`, and stands in what GitHub says as it is, in
 * JSON, or in lower case.
 */
function saidIn(error: unknown, name: string): string {
  const { cause } = toSyncError(error);
  const said = (cause instanceof Error ? cause.message : '').toLowerCase();
  if (limitIn(name) === undefined) return said;
  const plain = name.toLowerCase();
  return said.replaceAll(JSON.stringify(plain).slice(1, -1), '').replaceAll(plain, '');
}

/** What GitHub did not take is seen in its answer only (eclipse-csi/otterdog#556). */
function checkTaken(
  { repository, name, shape, where }: ShapeChange['ensure'],
  settings: EnvironmentSettings,
  made: EnvironmentShape,
): void {
  const looser = looserFields(made, shape).filter((field) => settings[field] !== undefined);
  const taken = new Set(made.reviewers.map(({ type, id }) => `${type} ${id}`));
  const left = shape.reviewers.filter(({ type, id }) => !taken.has(`${type} ${id}`));
  const others = looser.filter((field) => field !== 'reviewers' || left.length === 0);
  if (others.length > 0) {
    const fields = others.map((field) => `\`${fieldOf[field]}\``).join(', ');
    throw new SyncError(
      'GITHUB_ENV_NOT_TAKEN',
      `GitHub accepted the settings of ${repository}: ${name}, but its answer shows less protection than asked: ${fields}.`,
      { where },
    );
  }
  if (!looser.includes('reviewers')) return;
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
