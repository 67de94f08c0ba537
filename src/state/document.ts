import {
  array,
  enum as choice,
  type infer as Infer,
  int,
  literal,
  maximum,
  maxLength,
  nonnegative,
  nullable,
  object,
  optional,
  positive,
  record,
  refine,
  regex,
  string,
} from 'zod/mini';

/**
 * The document that a store keeps. Anybody who may write a cache can write one, and with the default store
 * everybody who may open a pull request can read it: every field is an id, a hash, a number or a time, with
 * a form of its own, so no text of a repository fits in.
 */
export const currentVersion = 1;
export const documentFormat = 'sync-action-state';
export const keptRuns = 20;

const sha = string().check(regex(/^[0-9a-f]{40}$/));
const digest = string().check(regex(/^[0-9a-f]{1,128}$/));
const count = int().check(nonnegative(), maximum(Number.MAX_SAFE_INTEGER));
/** Exactly as `toISOString` prints, so that order of text is order of time. */
const time = string().check(
  regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids these in a branch's name.
const branchOfRepository = /^[a-z0-9][a-z0-9-]*\/[a-z0-9._-]+#[^\u0000-\u0020\u007f~^:?*[\\]+$/;
const repositoryBranch = string().check(regex(branchOfRepository), maxLength(400));

const siblingState = object({
  /** `owner/repo#base` of the target. */
  target: repositoryBranch,
  /** All commits up to this one are handled: merged, declined or left out. Absent: none is. */
  baseline: optional(sha),
  /** The sibling's head when it was last looked at. */
  head: sha,
  /** The head of the target's branch at that time. */
  base: sha,
  /** The integration branch after that run; null when there was none. */
  tip: nullable(sha),
  pullRequest: nullable(
    object({ number: int().check(positive()), state: choice(['open', 'merged', 'closed']) }),
  ),
  /** Hex, of the configuration that was in force. */
  digest,
  /** When this entry was last changed. */
  renewed: time,
});

const run = object({
  id: string().check(regex(/^[0-9A-Za-z._-]{1,64}$/)),
  at: time,
  /** Milliseconds. */
  duration: count,
  outcome: choice(['ok', 'failed']),
  counts: record(string().check(regex(/^[a-z][a-z-]{0,31}$/)), count),
});

export const documentSchema = object({
  format: literal(documentFormat),
  version: literal(currentVersion),
  siblings: record(repositoryBranch, siblingState),
  runs: array(run),
});

export type StateDocument = Infer<typeof documentSchema>;
export type SiblingState = Infer<typeof siblingState>;
export type Run = Infer<typeof run>;
/** `owner/repo#branch`; GitHub ignores case in the first part, git keeps it in the second. */
export type SiblingKey = string;

export function siblingKey(repo: string, branch: string): SiblingKey {
  return `${repo.toLowerCase()}#${branch}`;
}

export function emptyDocument(): StateDocument {
  return { format: documentFormat, version: currentVersion, siblings: {}, runs: [] };
}
