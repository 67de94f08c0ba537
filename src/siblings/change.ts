import type { Change } from '../model/change.ts';
import type { PullRequestPlaces } from '../model/sibling.ts';
import type { Offer } from './marker.ts';
import type { IntegratedObservation } from './observation.ts';

/** Every write that the capability can make. */
export type SiblingChange =
  | Change<'push', { readonly tip: string | null }, { readonly branch: string; readonly tip: string }>
  | Change<
      'label',
      { readonly exists: false },
      { readonly name: string; readonly source: string | undefined }
    >
  | Change<'pull-request', { readonly number: number | null }, WantedPullRequest>
  | Change<'close', { readonly number: number }, ClosedPullRequest>;

export interface ClosedPullRequest {
  readonly reason: string;
  readonly sibling: string;
  readonly branch: string;
}

/** The pull request as it should be; what people changed about it stays theirs. */
export interface WantedPullRequest {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly milestone: string | undefined;
  /** Where the configuration names them. */
  readonly where?: PullRequestPlaces | undefined;
  readonly offer: Offer;
  /** What the body tells. */
  readonly about: IntegratedObservation;
}
