/**
 * What the sandbox does beyond the published descriptions of GitHub's APIs. Each row has a public source
 * and the test that shows it; a test checks that these tests exist.
 */
export interface Claim {
  readonly behaviour: string;
  readonly source: string;
  /** The test's own name. */
  readonly test: string;
}

const DOCS = 'https://docs.github.com/en';
export const claims: readonly Claim[] = [
  {
    behaviour: 'The workflow token may not create pull requests unless a setting allows it.',
    source:
      'https://github.blog/changelog/2022-05-03-github-actions-prevent-github-actions-from-creating-and-approving-pull-requests/',
    test: 'refuses a pull request of the workflow token where the setting forbids it',
  },
  {
    behaviour: 'One open pull request for a head and a base.',
    source: 'https://github.com/vsoch/pull-request-action/issues/86',
    test: 'refuses a second pull request for the same head and base',
  },
  {
    behaviour: 'A pull request needs commits that the base has not.',
    source: 'https://github.com/tgymnich/fork-sync/issues/112',
    test: 'refuses a pull request without commits',
  },
  {
    behaviour: 'A head or a base that is not there is an invalid field.',
    source: 'https://github.com/stackitcloud/cloud-provider-stackit/pull/10',
    test: 'refuses a pull request whose head is not there',
  },
  {
    behaviour: 'Drafts are refused where the plan has none.',
    source: 'https://github.com/SWE-agent/SWE-agent/issues/179',
    test: 'refuses a draft where drafts are not supported',
  },
  {
    behaviour: 'Label names have at most 50 characters.',
    source: 'https://github.com/github/docs/issues/32156',
    test: 'refuses a label name of 51 characters and takes one of 50',
  },
  {
    behaviour: 'Label names are unique without regard to case.',
    source: `${DOCS}/rest/issues/labels#create-a-label`,
    test: 'refuses a label that exists in other letters',
  },
  {
    behaviour: 'Adding an unknown label to an issue by REST makes it.',
    source: `${DOCS}/rest/issues/labels#add-labels-to-an-issue`,
    test: 'makes a label that is added to an issue and was not there',
  },
  {
    behaviour: 'Bodies of pull requests and comments have at most 65,536 characters.',
    source: 'https://github.com/telia-oss/github-pr-resource/issues/259',
    test: 'refuses a body of 65,537 characters',
  },
  {
    behaviour: 'Reviewers must be collaborators.',
    source: 'https://github.com/peter-evans/create-pull-request/issues/4138',
    test: 'refuses a reviewer who is no collaborator',
  },
  {
    behaviour: 'The author cannot review.',
    source: 'https://github.com/mergeability/mergeable/issues/486',
    test: 'refuses the author as a reviewer',
  },
  {
    behaviour: 'Assignees without access are left out without an error.',
    source: `${DOCS}/rest/issues/assignees#add-assignees-to-an-issue`,
    test: 'leaves out an assignee without access',
  },
  {
    behaviour: 'Mergeability is unknown at the first look at a head.',
    source: `${DOCS}/rest/guides/using-the-rest-api-to-interact-with-your-git-database#checking-mergeability-of-pull-requests`,
    test: 'does not know at first whether a pull request can be merged',
  },
  {
    behaviour: 'Native auto-merge refuses a pull request that could be merged at once.',
    source: 'https://github.com/peter-evans/enable-pull-request-automerge/issues/343',
    test: 'refuses auto-merge of a pull request in clean status',
  },
  {
    behaviour: 'An armed auto-merge merges when the required checks have passed.',
    source: `${DOCS}/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/automatically-merging-a-pull-request`,
    test: 'merges by itself when the required check passes',
  },
  {
    behaviour: 'A merge that names another head than the present one is refused with 409.',
    source: `${DOCS}/rest/pulls/pulls#merge-a-pull-request`,
    test: 'refuses to merge another head than the one that was seen',
  },
  {
    behaviour: 'A squash lists the messages and the other authors.',
    source: `${DOCS}/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#merge-message-for-a-squash-merge`,
    test: 'squashes into one commit that lists the messages and the authors',
  },
  {
    behaviour: 'A rebase makes new commits with the same authors.',
    source: `${DOCS}/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#rebase-and-merge-your-commits`,
    test: 'rebases into new commits that keep message and author',
  },
  {
    behaviour: 'Deleting the head branch closes its pull requests.',
    source: `${DOCS}/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/about-branches`,
    test: 'closes a pull request whose branch is deleted and keeps its last commit',
  },
  {
    behaviour: 'A push to the head branch moves the pull request.',
    source: `${DOCS}/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/about-pull-requests`,
    test: 'follows a push to the head branch',
  },
  {
    behaviour: 'A pull request counts as merged when the base has come to contain its head.',
    source: `${DOCS}/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges`,
    test: 'counts a pull request as merged when the base comes to contain it',
  },
  {
    behaviour: 'Requests for a renamed repository are redirected to its id.',
    source: `${DOCS}/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects`,
    test: 'redirects a renamed repository',
  },
  {
    behaviour: 'GraphQL follows renames.',
    source: `${DOCS}/graphql/reference/queries#repository`,
    test: 'finds a renamed repository under its old name',
  },
  {
    behaviour: 'Two Authorization headers are refused with 400.',
    source: 'https://github.com/peter-evans/create-pull-request/issues/4272',
    test: 'refuses two Authorization headers',
  },
  {
    behaviour: 'A private repository is not there for those who may not see it.',
    source: `${DOCS}/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource`,
    test: 'hides a private repository from a token that does not reach it',
  },
  {
    behaviour: 'A missing right is a 403 whose header names the right.',
    source: `${DOCS}/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible`,
    test: 'names the right that a token lacks (%s)',
  },
  {
    behaviour: 'Installation tokens cannot ask who they are by REST; GraphQL tells, with `[bot]`.',
    source: 'https://github.com/joshjohanning/bulk-github-repo-settings-sync-action/pull/194',
    test: 'tells an app its login by GraphQL only',
  },
  {
    behaviour: 'In GraphQL the login of a bot as an author has no `[bot]`.',
    source: 'https://github.com/fullsend-ai/fullsend/issues/6205',
    test: 'shows a bot as an author without its suffix in GraphQL and with it in REST',
  },
  {
    behaviour: 'A repository that is not found leaves null, an error of type NOT_FOUND and status 200.',
    source: `${DOCS}/graphql/guides/using-graphql-clients`,
    test: 'answers in part when a sibling is missing or hidden',
  },
  {
    behaviour: 'GraphQL compares a ref with a branch or with a commit id.',
    source: 'https://github.com/refined-github/refined-github/issues/6094',
    test: 'compares a ref with a commit id',
  },
  {
    behaviour: 'GraphQL connections give at most 100 nodes at a time, and want a bound.',
    source: `${DOCS}/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit`,
    test: 'refuses more than 100 nodes at a time',
  },
  {
    behaviour: 'Lists come in pages with a Link header, 30 by default, 100 at most.',
    source: `${DOCS}/rest/using-the-rest-api/using-pagination-in-the-rest-api`,
    test: 'gives lists in pages',
  },
  {
    behaviour: 'A spent quota is a 403 with no requests remaining.',
    source: `${DOCS}/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit`,
    test: 'refuses when the quota is spent and still tells of it',
  },
  {
    behaviour: 'An archived repository is read-only.',
    source: `${DOCS}/repositories/archiving-a-github-repository/archiving-repositories`,
    test: 'changes nothing in an archived repository',
  },
];
