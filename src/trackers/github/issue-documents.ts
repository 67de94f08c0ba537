/** The documents that ask for issues. A page of a hundred costs four or five points of GitHub's. */
export const lengths = { page: 100, comments: 50 } as const;

export const commentParts = `fragment CommentParts on IssueComment {
  id body createdAt updatedAt author { login } viewerDidAuthor authorAssociation }`;

const events =
  'LABELED_EVENT, UNLABELED_EVENT, ASSIGNED_EVENT, UNASSIGNED_EVENT, MILESTONED_EVENT, DEMILESTONED_EVENT, RENAMED_TITLE_EVENT, CLOSED_EVENT, REOPENED_EVENT';
const eventTypes = [
  'LabeledEvent',
  'UnlabeledEvent',
  'AssignedEvent',
  'UnassignedEvent',
  'MilestonedEvent',
  'DemilestonedEvent',
  'RenamedTitleEvent',
  'ClosedEvent',
  'ReopenedEvent',
];

/** What is read of each issue. */
export const issueFragment = `fragment Parts on Issue {
  __typename id number url title body state stateReason(enableDuplicate: true) createdAt updatedAt lastEditedAt editor { login } viewerDidAuthor
  repository { nameWithOwner } labels(first: 100) { nodes { name } } assignees(first: 10) { nodes { login } }
  milestone { title } parent { id }
  comments(first: ${lengths.comments}) { totalCount nodes { ...CommentParts } }
  timelineItems(last: 20, itemTypes: [${events}]) { nodes { __typename
    ${eventTypes.map((type) => `... on ${type} { createdAt actor { login } }`).join(' ')} } }
}`;

export const issueParts = `${issueFragment}
${commentParts}`;

export const listDocument = `query SyncList($owner: String!, $name: String!, $filter: IssueFilters, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: ${lengths.page}, after: $after, filterBy: $filter, orderBy: { field: UPDATED_AT, direction: ASC }) {
      nodes { ...Parts } pageInfo { hasNextPage endCursor } } } }
${issueParts}`;

export const getDocument = `query SyncGet($owner: String!, $name: String!, $ids: [ID!]!) {
  repository(owner: $owner, name: $name) { id }
  nodes(ids: $ids) { ...Parts } }
${issueParts}`;

export const bodiesDocument = `query SyncMarks($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: ${lengths.page}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } }`;

/** Of several issues at once, the first page of each. */
export const firstCommentsDocument = `query SyncFirstComments($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Issue { id comments(first: 100) {
    nodes { ...CommentParts } pageInfo { hasNextPage endCursor } } } } }
${commentParts}`;

export const commentsDocument = `query SyncComments($id: ID!, $after: String) {
  node(id: $id) { ... on Issue { comments(first: 100, after: $after) {
    nodes { ...CommentParts } pageInfo { hasNextPage endCursor } } } } }
${commentParts}`;

export const commentsByIdDocument = `query SyncCommentsById($ids: [ID!]!) { nodes(ids: $ids) { ...CommentParts } }
${commentParts}`;
