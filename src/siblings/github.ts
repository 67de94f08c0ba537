import type { SafeText } from '../model/safe-text.ts';
import type {
  Comparison,
  Head,
  HeadQuestion,
  PullRequestDetail,
  PullRequestView,
  TargetQuestion,
  TargetView,
} from './discovery.ts';
import type { ArmAnswer, EnqueueAnswer, MergeAnswer, MergeOrder, MergeView } from './mergeability.ts';

/** What the capability asks of the code host. The target is always meant unless a sibling is named. */
export interface SiblingsGitHub {
  /** Heads in the order asked, and the target. As few requests as there are tokens. */
  discover(
    siblings: readonly SiblingQuestion[],
    target: TargetQuestion | undefined,
  ): Promise<{ readonly heads: readonly Head[]; readonly target: TargetView | undefined }>;
  /** Undefined when the host does not know one of the commits any more. */
  compare(sibling: SiblingQuestion, base: string, head: string): Promise<Comparison | undefined>;
  /** Commits reachable from `head` that are not older than `since`. */
  countSince(sibling: SiblingQuestion, head: string, since: Date): Promise<number>;
  readPullRequest(number: number): Promise<PullRequestDetail>;
  /**
   * Creates, or adopts the open one that exists for the same branches. Undefined: one newer than `known` stood in the
   * way, and was merged or closed since.
   */
  createPullRequest(
    wanted: NewPullRequest,
    known: number,
  ): Promise<
    | {
        readonly number: number;
        readonly url: string;
        readonly draft: boolean;
        readonly adopted: boolean;
      }
    | undefined
  >;
  /** The newest one between these branches, if it is newer than `number`. */
  findNewer(
    number: number,
    branches: { readonly head: string; readonly base: string },
  ): Promise<Pick<PullRequestView, 'number' | 'state' | 'headSha'> | undefined>;
  updatePullRequest(
    number: number,
    changes: { readonly title?: SafeText; readonly body?: SafeText; readonly state?: 'closed' },
  ): Promise<void>;
  setDraft(nodeId: string, draft: boolean): Promise<void>;
  /** Creates the label, and says so, unless it exists; a label that exists is left as people made it. */
  ensureLabel(name: string, color: string, description: SafeText): Promise<boolean>;
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  requestReviewers(number: number, reviewers: readonly string[]): Promise<void>;
  addAssignees(number: number, assignees: readonly string[]): Promise<void>;
  /** By title. False when no open milestone has it. */
  setMilestone(number: number, title: string): Promise<boolean>;
  /** What people took off a pull request again: it is not put back. */
  readRemovals(number: number): Promise<Removals>;
  /** Whether the label was there. */
  removeLabel(number: number, name: string): Promise<boolean>;
  /** Asks again, with the pauses of a retry, while the host has yet to compute whether it can be merged. */
  readMerge(number: number): Promise<MergeView>;
  /** Merges at once. What was merged already, with this head, counts as merged. */
  merge(number: number, order: MergeOrder): Promise<MergeAnswer>;
  /** Turns native auto-merge on, which merges when checks and reviews are there. */
  arm(nodeId: string, order: MergeOrder): Promise<ArmAnswer>;
  /** Turns native auto-merge off, where it is on. */
  disarm(nodeId: string): Promise<void>;
  /** Puts it into the merge queue of its base. */
  enqueue(nodeId: string, head: string): Promise<EnqueueAnswer>;
}

export interface SiblingQuestion extends HeadQuestion {
  /** Name of the environment variable that holds this sibling's own token. */
  readonly tokenEnv: string | undefined;
}

export interface NewPullRequest {
  readonly title: SafeText;
  readonly body: SafeText;
  readonly head: string;
  readonly base: string;
  readonly draft: boolean;
}

export interface Removals {
  readonly labels: ReadonlySet<string>;
  readonly reviewers: ReadonlySet<string>;
  readonly assignees: ReadonlySet<string>;
}
