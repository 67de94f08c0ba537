import type { Claim } from '../claims.ts';

const DOCS = 'https://docs.github.com/en';
const LIMITS = `${DOCS}/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api`;
const TRANSFER = `${DOCS}/issues/tracking-your-work-with-issues/administering-issues/transferring-an-issue-to-another-repository`;

/** What issues do beyond the published descriptions. */
export const issueClaims: readonly Claim[] = [
  {
    behaviour: '`since` takes what changed at that time or after it.',
    source: `${DOCS}/graphql/reference/input-objects#issuefilters`,
    test: 'lists what changed at a time or after it, oldest change first',
  },
  {
    behaviour: 'A node that is not there is null in the list, with an error of its own.',
    source: `${DOCS}/graphql/guides/using-global-node-ids`,
    test: 'gives null and an error for each of several nodes that is not there',
  },
  {
    behaviour: '`nodes` takes at most 100 ids.',
    source: 'https://github.com/sourcecred/sourcecred/pull/908',
    test: 'refuses more than 100 node ids',
  },
  {
    behaviour: 'A document may ask for 500,000 nodes at most, by the product of its pages.',
    source: 'https://github.com/semantic-release/github/issues/911',
    test: 'refuses a document that could ask for more than 500,000 nodes',
  },
  {
    behaviour:
      'A document costs a point for each hundred requests that fill its connections, and at least one.',
    source: `${LIMITS}#predicting-the-point-value-of-a-query`,
    test: 'counts a point for each hundred requests that the connections stand for',
  },
  {
    behaviour: 'Mutations of one document run one after another; one that fails leaves the others.',
    source: 'https://spec.graphql.org/October2021/#sec-Errors-and-Non-Null-Fields',
    test: 'fails one of several mutations and does the others',
  },
  {
    behaviour: 'An issue has at most ten assignees.',
    source: `${DOCS}/rest/issues/assignees#add-assignees-to-an-issue`,
    test: 'refuses an eleventh assignee without a word',
  },
  {
    behaviour: 'An issue’s text has at most 65,536 characters.',
    source: 'https://github.com/telia-oss/github-pr-resource/issues/259',
    test: 'refuses a text of 65,537 characters in an issue',
  },
  {
    behaviour: 'A comment that is edited makes its issue look changed.',
    source: 'https://github.com/microsoft/TypeScript-Twoslash-Repro-Action/issues/17',
    test: 'moves the issue’s time when a comment is made or edited',
  },
  {
    behaviour: 'An issue has one parent; another takes its place only where that is asked for.',
    source: `${DOCS}/rest/issues/sub-issues#add-sub-issue`,
    test: 'refuses a second parent unless it is to replace the first',
  },
  {
    behaviour: 'A transfer gives an issue new ids.',
    source: 'https://github.com/GoogleCloudPlatform/repo-automation-playground/issues/85',
    test: 'gives a transferred issue new ids and a new number, and what the other repository has of its labels',
  },
  {
    behaviour: 'REST answers 404 for an issue that was transferred to where the token may not read.',
    source: `${DOCS}/rest/issues/issues#get-an-issue`,
    test: 'redirects REST to a transferred issue, but not what is below it, and hides it from GraphQL',
  },
  {
    behaviour: 'REST redirects to a transferred issue, while what was below its address is not found.',
    source: 'https://github.com/Systemorph/MeshWeaver/issues/4629',
    test: 'redirects REST to a transferred issue, but not what is below it, and hides it from GraphQL',
  },
  {
    behaviour: 'GraphQL does not find a transferred issue under its old number.',
    source: 'https://github.com/apache/devlake/issues/7969',
    test: 'redirects REST to a transferred issue, but not what is below it, and hides it from GraphQL',
  },
  {
    behaviour: 'Labels follow a transfer where the other repository has some of the same name.',
    source: TRANSFER,
    test: 'gives a transferred issue new ids and a new number, and what the other repository has of its labels',
  },
  {
    behaviour: 'A deleted issue is gone with 410.',
    source: `${DOCS}/rest/issues/issues#get-an-issue`,
    test: 'answers 410 for a deleted issue, whose number is not given out again',
  },
  {
    behaviour: 'Deleting wants the right to administer the repository.',
    source: `${DOCS}/issues/tracking-your-work-with-issues/administering-issues/deleting-an-issue`,
    test: 'lets only those delete who administer',
  },
  {
    behaviour: 'A token makes content 80 times a minute and 500 times an hour at most.',
    source: `${DOCS}/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits`,
    test: 'blocks a token that makes content more than 80 times a minute',
  },
  {
    behaviour: 'What counts there is requests.',
    source: `${LIMITS}#secondary-rate-limits`,
    test: 'counts a document with several creations as one',
  },
  {
    behaviour: 'An issue has at most fifty dependencies of each kind.',
    source: 'https://github.blog/changelog/2025-08-21-dependencies-on-issues/',
    test: 'takes at most fifty dependencies of a kind',
  },
  {
    behaviour: 'The summary of dependencies counts those that are open apart from all.',
    source: `${DOCS}/graphql/reference/objects#issuedependenciessummary`,
    test: 'counts those that are open apart from all',
  },
];
