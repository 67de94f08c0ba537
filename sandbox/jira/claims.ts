/** What the sandbox says of Jira Cloud, whose description it is not checked against. */
import type { Claim } from '../claims.ts';

const DOCS = 'https://developer.atlassian.com/cloud/jira/platform';
const REST = `${DOCS}/rest/v3`;
const ISSUES = `${REST}/api-group-issues`;
const SEARCH = `${REST}/api-group-issue-search/#api-rest-api-3-search-jql-post`;

export const jiraClaims: readonly Claim[] = [
  {
    behaviour: 'Search gives ids unless fields are named, and up to five entity properties with them.',
    source: SEARCH,
    test: 'gives ids only, unless fields are asked for',
  },
  {
    behaviour: 'Pages of a search follow each other by a token, which the last page has not.',
    source: SEARCH,
    test: 'goes on after the last issue of the page before, though others have moved',
  },
  {
    behaviour: 'A page has at most 5,000 issues, and fewer where fields are asked for.',
    source: SEARCH,
    test: 'gives up to 5,000 ids at once, and 100 issues with fields',
  },
  {
    behaviour: 'Search is eventually consistent; up to 50 issues that exist can be reconciled.',
    source: `${DOCS}/search-and-reconcile`,
    test: 'in search only some searches after it, and at once where it is reconciled',
  },
  {
    behaviour: 'JQL without a restriction is refused.',
    source: 'https://github.com/raycast/extensions/issues/21425',
    test: 'refuses %j',
  },
  {
    behaviour: 'Dates in JQL have minutes and no seconds, and are read in the time zone of the user.',
    source: 'https://support.atlassian.com/jira-software-cloud/docs/jql-fields/#Updated',
    test: 'are read to the minute, in the time zone of who asks',
  },
  {
    behaviour: 'Entity properties are searchable only where an app declared an index of them.',
    source: `${DOCS}/modules/entity-property`,
    test: 'finds an entity property only where an app had it indexed',
  },
  {
    behaviour: 'The search before the enhanced one is gone.',
    source: 'https://developer.atlassian.com/changelog/#CHANGE-2046',
    test: 'no longer answers where the old search was, and takes nothing of its parameters',
  },
  {
    behaviour: 'At most 50 issues are created at once, and a wrong one does not keep the others from it.',
    source: `${ISSUES}/#api-rest-api-3-issue-bulk-post`,
    test: 'are made at most fifty at a time, each for itself',
  },
  {
    behaviour: 'At most 100 issues are fetched at once, by id; those that are not found are left out.',
    source: `${ISSUES}/#api-rest-api-3-issue-bulkfetch-post`,
    test: 'are fetched at most a hundred at a time, without those that are not there',
  },
  {
    behaviour: 'A bulk edit of at most 1,000 issues is a task that tells of its progress.',
    source: `${REST}/api-group-issue-bulk-operations/#api-rest-api-3-bulk-issues-fields-post`,
    test: 'are edited together by a task that ends some requests later',
  },
  {
    behaviour: 'An issue that was moved is found by its old key, without a redirect.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-get`,
    test: 'keeps its old key and its id when it is moved',
  },
  {
    behaviour: 'An issue with subtasks is deleted only together with them.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-delete`,
    test: 'is not deleted with subtasks unless that is asked for',
  },
  {
    behaviour: 'A field is in `fields` or in `update`, and not in both.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-put`,
    test: 'takes operations on lists, and not the same field twice',
  },
  {
    behaviour:
      'The answer to an edit is the issue with the fields that were edited, where that is asked for.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-put`,
    test: 'comes back with what was edited, where that is asked for',
  },
  {
    behaviour: 'The history of an issue tells who changed which field from what to what.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-changelog-get`,
    test: 'tells in its history who changed what',
  },
  {
    behaviour: 'A summary has at most 255 characters.',
    source: 'https://github.com/tenable/integration-jira-cloud/issues/322',
    test: 'has a summary of one line and at most 255 characters (%#)',
  },
  {
    behaviour: 'Descriptions and comments are documents and no plain text.',
    source: 'https://github.com/lesstif/php-jira-rest-client/issues/280',
    test: 'is no document: %j',
  },
  {
    behaviour: 'What a document may have in it, and where, is in a published schema.',
    source: `${DOCS}/apis/document/structure`,
    test: 'a document may not have %s',
  },
  {
    behaviour: 'Descriptions and comments have at most 32,767 characters.',
    source: 'https://jira.atlassian.com/browse/JRACLOUD-68949',
    test: 'is too long from 32,768 characters on',
  },
  {
    behaviour: 'The status is moved by a transition of the workflow, and not by an edit.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-transitions-post`,
    test: 'moves by a transition and by nothing else',
  },
  {
    behaviour: 'A transition may ask for fields, and takes only those on its screen.',
    source: 'https://github.com/mozilla/jira-bugzilla-integration/pull/1258',
    test: 'moves only where the workflow leads, with the fields that the transition asks for',
  },
  {
    behaviour: 'Comments are created, read in pages, edited and deleted.',
    source: `${REST}/api-group-issue-comments`,
    test: 'are written, read in pages, edited and deleted, and each time the issue is updated',
  },
  {
    behaviour: 'An entity property is 201 when it is new and 200 when it is overwritten.',
    source: `${REST}/api-group-issue-properties/#api-rest-api-3-issue-issueidorkey-properties-propertykey-put`,
    test: 'are set, read and deleted without updating the issue',
  },
  {
    behaviour: 'Keys of properties have at most 255 characters, values at most 32,768.',
    source: `${REST}/api-group-issue-properties`,
    test: 'have keys of 255 characters and values of 32,768',
  },
  {
    behaviour: 'An issue is created together with its entity properties.',
    source: `${ISSUES}/#api-rest-api-3-issue-post`,
    test: 'come along with a new issue, so that it is never there without them',
  },
  {
    behaviour: 'A remote link with a known global id is updated; what is left out is emptied.',
    source: `${REST}/api-group-issue-remote-links/#api-rest-api-3-issue-issueidorkey-remotelink-post`,
    test: 'remote links are kept apart by their global id',
  },
  {
    behaviour: 'A link has a type and two ends; a type that is not there is a 404.',
    source: `${REST}/api-group-issue-links/#api-rest-api-3-issuelink-post`,
    test: 'an issue link shows at both ends, and counts as an update of both',
  },
  {
    behaviour: 'Scripts authenticate with the e-mail address and an API token.',
    source: `${DOCS}/basic-auth-for-rest-apis`,
    test: 'is needed: %j',
  },
  {
    behaviour: 'API tokens expire.',
    source:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    test: 'is of no use once it has expired',
  },
  {
    behaviour: 'A token has scopes; one that lacks the scope is refused with 401.',
    source:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    test: 'of the scope to read does not write',
  },
  {
    behaviour: 'What may not be seen is a 404.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-get`,
    test: 'that may not be seen is not there',
  },
  {
    behaviour: 'What may be seen and not changed is a 403.',
    source: `${ISSUES}/#api-rest-api-3-issue-issueidorkey-delete`,
    test: 'that may be browsed only is not written to',
  },
  {
    behaviour: 'Addresses are shown and found as far as people let them.',
    source: `${REST}/api-group-user-search/#api-rest-api-3-user-search-get`,
    test: 'people who hide their address are found by name only, and shown without it',
  },
  {
    behaviour: 'A rate limit is a 429 with Retry-After, and headers tell what is left of it.',
    source: `${DOCS}/rate-limiting`,
    test: 'a limit of requests is told in headers, and refuses with 429 until it is reset',
  },
];
