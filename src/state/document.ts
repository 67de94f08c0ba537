import {
  array,
  boolean,
  enum as choice,
  type infer as Infer,
  int,
  literal,
  maximum,
  maxLength,
  nonnegative,
  nullable,
  object,
  positive,
  record,
  refine,
  regex,
  safeParse,
  string,
  tuple,
  unknown,
} from 'zod/mini';
import { mergeMethods } from '../model/risk.ts';
import { toolVersionsForm } from '../model/tool-versions.ts';
import { stepKinds } from '../model/validation.ts';

/**
 * The document that a store keeps. Anybody who may write a cache can write one, and with the default store
 * everybody who may open a pull request can read it: every field is an id, a hash, a number or a time, with
 * a form of its own, so no text of a repository fits in.
 */
export const currentVersion = 5;
export const documentFormat = 'sync-action-state';
export const keptRuns = 20;
export const keptVerdicts = 300;
export const keptSecrets = 20_000;

const sha = string().check(regex(/^[0-9a-f]{40}$/));
const digest = string().check(regex(/^[0-9a-f]{1,128}$/));
const count = int().check(nonnegative(), maximum(Number.MAX_SAFE_INTEGER));
/** Exactly as `toISOString` prints, so that order of text is order of time. */
const time = string().check(
  regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids these in a branch's name.
const branchOfRepository = /^[a-z0-9][a-z0-9_-]*\/[a-z0-9._-]+#[^\u0000-\u0020\u007f~^:?*[\\]+$/;
const repositoryBranch = string().check(regex(branchOfRepository), maxLength(400));

const pullRequestNumber = int().check(positive(), maximum(Number.MAX_SAFE_INTEGER));
/** The last commit handled; null: none is, the whole history is new. */
const baseline = nullable(sha);
const shas = array(sha);

/**
 * What is kept of a sibling. Lost, it is rebuilt from trailers and pull requests; it is never the only word
 * on whether something is merged, deleted or left out.
 */
const siblingState = object({
  /** `owner/repo#base` of the target. */
  target: repositoryBranch,
  baseline,
  /** Commits above the baseline that are handled as well. */
  handled: shas,
  /** Commits of the setting `retry` that were offered again. */
  retried: shas,
  /** What becomes of the baseline when the open pull request is merged or declined. */
  offered: nullable(object({ to: baseline, handled: shas })),
  /** The sibling's head when it was last looked at. */
  head: sha,
  /** The head of the target's branch at that time. */
  base: sha,
  /** The integration branch after that run; null when there was none. */
  tip: nullable(sha),
  /** The open pull request after that run. */
  pullRequest: nullable(pullRequestNumber),
  /** How many of its commits conflict. */
  conflicts: count,
  /** The newest merged or closed pull request that the baseline accounts for. */
  settled: nullable(pullRequestNumber),
  /** What was decided for the tip: to merge it on the strength of this verdict. Null: people decide. */
  merge: nullable(
    object({
      method: choice(mergeMethods),
      verdict: digest,
      /** The verdict is another job's: only a required check of GitHub's may merge. */
      needsRequiredCheck: boolean(),
      /** Ids of the sibling's commits, for the message of a squash. */
      carried: shas,
    }),
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

/** Identity and count of an error. */
const errorCount = tuple([string().check(regex(/^[0-9a-f]{32}$/)), count]);

/** What a proof found for a tree, less every text: names of steps come from the configuration, by position. */
const verdictFields = {
  tree: sha,
  guard: choice(['namespaces', 'process']),
  /** When it was made. */
  at: time,
  milliseconds: count,
  steps: array(
    object({
      kind: choice([...stepKinds, 'setup']),
      status: choice(['passed', 'failed', 'not-needed', 'not-run']),
      readable: boolean(),
      tests: nullable(count),
      flaky: boolean(),
      errors: array(errorCount).check(maxLength(5000)),
    }),
  ).check(maxLength(30)),
};

const verdictState = object(verdictFields);

/** What another job says that it found. It stands apart, so that it is never taken for a verdict of our own. */
const claimState = object({
  ...verdictFields,
  /** The versions of that job's tools: they are part of the key. */
  tools: string().check(regex(toolVersionsForm)),
});

/**
 * A secret that this action wrote, or found as it should be. Never its value: a fingerprint is keyed, and the
 * key is not in here.
 */
const secretState = object({
  /** When it was last written; the state is stored before the write, too. */
  at: time,
  /** What the scope then said; null: that the write arrived has not been seen. */
  updatedAt: nullable(time),
  /** What the scope said before the write; null where the secret was not there. */
  before: nullable(time),
  /** When the secret that it was copied from had been changed; null: not known, or not to be relied on. */
  source: nullable(time),
  /** HMAC-SHA256 of the value, hex. */
  fingerprint: nullable(digest),
  /** Tells the keys of fingerprints apart. */
  key: nullable(digest),
  /** Of the repositories that were to see it; null where nothing was said. */
  audience: nullable(digest),
  /** False: it was found as it should be, and somebody else had written it. */
  ours: boolean(),
});

/** What is kept of a pair of trackers whose items are in step. */
const pairState = object({
  /** `Packed`: whoever unpacks it has to check its form. */
  memory: unknown(),
  /** When this entry was last changed. */
  renewed: time,
});

export const documentSchema = object({
  format: literal(documentFormat),
  version: literal(currentVersion),
  siblings: record(repositoryBranch, siblingState),
  /** By the key of the verdict. */
  verdicts: record(digest, verdictState),
  /** By the hash of that key and of the candidate that it was claimed for. */
  claims: record(digest, claimState),
  /** By the hash of scope and name. */
  secrets: record(digest, secretState),
  /** The last verification that found nothing amiss: of what, and when. */
  verified: nullable(object({ what: digest, at: time })),
  /** By the hash of the pair's name. Read one by one: `pairsIn`. */
  issues: record(string(), unknown()),
  runs: array(run),
});

export type StateDocument = Omit<Infer<typeof documentSchema>, 'issues'> & {
  issues: Record<string, PairState>;
};
export type SiblingState = Infer<typeof siblingState>;
export type VerdictState = Infer<typeof verdictState>;
export type ClaimState = Infer<typeof claimState>;
export type SecretState = Infer<typeof secretState>;
export type PairState = Infer<typeof pairState>;
export type Run = Infer<typeof run>;
/** `owner/repo#branch`; GitHub ignores case in the first part, git keeps it in the second. */
export type SiblingKey = string;

export function siblingKey(repo: string, branch: string): SiblingKey {
  return `${repo.toLowerCase()}#${branch}`;
}

/** Those that fit their form: one that does not is no reason to lose the others. */
export function pairsIn(issues: Readonly<Record<string, unknown>>): Record<string, PairState> {
  return Object.fromEntries(
    Object.entries(issues).flatMap(([key, one]) => {
      const state = safeParse(pairState, one);
      return state.success && safeParse(digest, key).success ? [[key, state.data]] : [];
    }),
  );
}

export function emptyDocument(): StateDocument {
  return {
    format: documentFormat,
    version: currentVersion,
    siblings: {},
    verdicts: {},
    claims: {},
    secrets: {},
    verified: null,
    issues: {},
    runs: [],
  };
}
