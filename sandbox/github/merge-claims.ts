import type { Claim } from '../claims.ts';

const DOCS = 'https://docs.github.com/en';
const PROTECTED = `${DOCS}/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches`;
const QUEUE = `${DOCS}/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue`;

/** Of checks, reviews, native auto-merge and merge queues. */
export const mergeClaims: readonly Claim[] = [
  {
    behaviour: 'A required check that has not passed blocks a merge, whether it runs or failed.',
    source: `${PROTECTED}#require-status-checks-before-merging`,
    test: 'is blocked until the required check has passed',
  },
  {
    behaviour: 'A check that is not required makes a merge unstable and does not forbid it.',
    source: 'https://github.com/paketo-buildpacks/full-builder/pull/126',
    test: 'is unstable while a check that is not required fails or runs',
  },
  {
    behaviour:
      'Where branches must be up to date, one that is behind is refused with 405 as if its checks were missing.',
    source: 'https://github.com/RakuenSoftware/aimee/pull/2460',
    test: 'is behind where branches must be up to date',
  },
  {
    behaviour: 'The state of a merge has words for drafts and for pre-receive hooks.',
    source: `${DOCS}/graphql/reference/enums#mergestatestatus`,
    test: 'tells of drafts, and of hooks where a server has them',
  },
  {
    behaviour: 'Only approvals by people who may write count, and a merge without them is refused with 405.',
    source: 'https://github.com/Reviewable/Reviewable/issues/561',
    test: 'wants the approval of a person who may write',
  },
  {
    behaviour: 'Requested changes block until the same person approves.',
    source: `${PROTECTED}#require-pull-request-reviews-before-merging`,
    test: 'is blocked by requested changes until the same person approves',
  },
  {
    behaviour: 'Each check of a head says whether the base of a pull request requires it.',
    source: `${DOCS}/graphql/reference/interfaces#requirablebypullrequest`,
    test: 'are runs and statuses, of which the base requires some',
  },
  {
    behaviour:
      'A branch tells which checks it asks for, by branch protection or by rulesets, before any has begun.',
    source: `${DOCS}/graphql/reference/objects#refupdaterule`,
    test: 'are asked for by branch protection or by a ruleset, whether they have begun or not',
  },
  {
    behaviour:
      'The timeline tells when a pull request came into a merge queue, and why and by whom it left it.',
    source: `${DOCS}/graphql/reference/objects#removedfrommergequeueevent`,
    test: 'is left with a reason, which the timeline keeps',
  },
  {
    behaviour: 'A token without the right to checks or to statuses gets null for each, beside an error.',
    source: 'https://github.com/philips-software/pull-request-report-action/issues/557',
    test: 'hides a check of a private repository from a token without the right to it',
  },
  {
    behaviour: 'Native auto-merge refuses a pull request in unstable status.',
    source: 'https://github.com/peter-evans/enable-pull-request-automerge/issues/355',
    test: 'refuses auto-merge of a pull request in unstable status',
  },
  {
    behaviour: 'Auto-merge wants the right to write contents beside that to pull requests.',
    source: 'https://github.com/pylegifrance/pylegifrance/pull/67',
    test: 'wants the right to contents and the right to pull requests',
  },
  {
    behaviour: "Auto-merge is refused where the repository's setting is off.",
    source: 'https://github.com/viperproject/viperserver/pull/358',
    test: 'refuses auto-merge where the repository does not allow it',
  },
  {
    behaviour: 'Auto-merge is refused by a method that the repository does not allow.',
    source: `${DOCS}/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/about-merge-methods-on-github`,
    test: 'refuses auto-merge by a method that the repository does not allow',
  },
  {
    behaviour: 'Auto-merge is refused when the head is not the expected one.',
    source: `${DOCS}/graphql/reference/input-objects#enablepullrequestautomergeinput`,
    test: 'refuses auto-merge of another head than the expected one',
  },
  {
    behaviour: 'Auto-merge keeps the message for the commit that it will make.',
    source: `${DOCS}/graphql/reference/objects#automergerequest`,
    test: 'keeps its message for the commit that it makes',
  },
  {
    behaviour: 'The timeline tells who turned auto-merge off, and of pushes by force.',
    source: `${DOCS}/graphql/reference/objects#automergedisabledevent`,
    test: 'shows in the timeline who turned it off, and pushes by force',
  },
  {
    behaviour: 'The activity of a repository tells when a branch was pushed, and where to.',
    source: `${DOCS}/rest/repos/repos#list-repository-activities`,
    test: 'lists pushes with where they led',
  },
  {
    behaviour: 'A push by somebody without write access turns auto-merge off; other pushes do not.',
    source:
      'https://github.blog/changelog/2021-03-22-updated-pull-request-auto-merge-behavior-for-users-without-write-access/',
    test: 'stays armed when somebody pushes who may write, and not when somebody else does',
  },
  {
    behaviour: 'A repository has a merge queue for a branch, or none.',
    source: `${DOCS}/graphql/reference/objects#repository`,
    test: 'belongs to a branch',
  },
  {
    behaviour: 'A merge past a merge queue is refused with 405.',
    source: 'https://github.com/cncf/prow-github-actions/pull/166',
    test: 'lets nothing be merged past it',
  },
  {
    behaviour: 'A pull request is put into a merge queue once, and only when its requirements are met.',
    source: 'https://github.com/ClickHouse/ClickHouse/pull/109183',
    test: 'takes a pull request once, and only when it could be merged',
  },
  {
    behaviour: 'A merge queue takes pull requests also where auto-merge is off.',
    source: 'https://github.com/BoundaryML/baml/pull/4471',
    test: 'works where auto-merge is off',
  },
  {
    behaviour: 'The state of a merge does not tell that a pull request is queued.',
    source: 'https://github.com/netresearch/git-workflow-skill/pull/134',
    test: 'leaves the state of a queued pull request as it was',
  },
  {
    behaviour: 'A merge queue merges in its own way, when the checks of its own merge have passed.',
    source: `${QUEUE}#about-merge-queues`,
    test: 'merges in its own way when its own checks have passed',
  },
  {
    behaviour: 'A push takes a pull request out of the merge queue.',
    source: 'https://github.com/cncf/prow-github-actions/pull/166',
    test: 'lets go of a pull request that is pushed to',
  },
  {
    behaviour: 'Head branches are deleted after the merge where the repository is set so.',
    source: `${DOCS}/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-the-automatic-deletion-of-branches`,
    test: 'deletes the branch after the merge where the repository is set so',
  },
];
