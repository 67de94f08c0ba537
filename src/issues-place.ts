/** What fails about a system as the configuration names it: said with its name and on its line. */
import { SyncError, toSyncError } from './model/error.ts';
import type { ErrorCategory } from './model/error-catalogue.ts';
import type { SystemRule } from './model/issue-rules.ts';
import type { Tracker } from './trackers/tracker.ts';

/** Nothing that an item could be to blame for. */
const ofPlaces: ReadonlySet<ErrorCategory> = new Set(['auth', 'permission', 'not-found', 'config']);

/** What a token is called where the configuration names no variable. */
const inputs: Readonly<Partial<Record<SystemRule['kind'], string>>> = {
  linear: 'linear-api-key',
  jira: 'jira-api-token',
};

/** Opens a system, and has what it then says of itself and its lists told as of that place. */
export async function placedTracker(system: SystemRule, open: () => Promise<Tracker>): Promise<Tracker> {
  const tracker = await placed(system, open);
  return {
    ...tracker,
    describe: () => placed(system, () => tracker.describe()),
    async *list(query) {
      try {
        yield* tracker.list(query);
      } catch (thrown) {
        throw atPlace(system, thrown);
      }
    },
  };
}

async function placed<T>(system: SystemRule, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw atPlace(system, thrown);
  }
}

function atPlace(system: SystemRule, thrown: unknown): SyncError {
  const error = toSyncError(thrown);
  const { code, hint, where, others } = error;
  if (where !== undefined || !ofPlaces.has(error.category)) return error;
  const { what, cure } = unseenRepository(system, error) ?? { what: error.message, cure: hint };
  const named = (text: string) => withToken(system, text);
  const said = what.includes(`\`${system.name}\``) ? what : `\`${system.name}\`: ${what}`;
  return new SyncError(code, named(said), { hint: named(cure), where: system.where, cause: thrown, others });
}

/** GitHub tells nobody whether a repository is missing or only hidden. */
function unseenRepository(system: SystemRule, { message }: SyncError) {
  if (system.kind !== 'github-issues' || !/could not resolve to a repository/i.test(message))
    return undefined;
  const token = system.tokenEnv ?? 'token';
  return {
    what: `\`${system.repo}\` was not found, or the token may not see it.`,
    cure: `Check \`repo\`; where it is right, give \`${token}\` access to that repository, with \`issues: write\` and \`contents: read\`.`,
  };
}

/** The variable that the configuration names, in place of the input that it stands for. */
function withToken({ kind, tokenEnv }: SystemRule, text: string): string {
  const input = inputs[kind];
  return tokenEnv === undefined || input === undefined
    ? text
    : text.replaceAll(`\`${input}\``, `\`${tokenEnv}\``);
}
