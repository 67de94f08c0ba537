/** The documents that ask for projects. A page of a hundred items costs five or six points of GitHub's. */
import { commentParts, lengths } from './issue-documents.ts';

const texts = 'id title body updatedAt';
const shown = 'updatedAt field { ... on ProjectV2FieldCommon { id } }';

/** What is read of each item: its own values, and what they are of. */
export const itemFragment = `fragment ItemParts on ProjectV2Item {
  __typename id isArchived createdAt updatedAt project { id }
  content { __typename
    ... on DraftIssue { ${texts} assignees(first: 10) { nodes { login } } }
    ... on Issue { ${texts} number url state viewerDidAuthor repository { nameWithOwner }
      labels(first: 50) { nodes { name } } assignees(first: 10) { nodes { login } } milestone { title }
      comments(first: ${lengths.comments}) { totalCount nodes { ...CommentParts } } } }
  fieldValues(first: 50) { nodes { __typename
    ... on ProjectV2ItemFieldTextValue { text ${shown} }
    ... on ProjectV2ItemFieldNumberValue { number ${shown} }
    ... on ProjectV2ItemFieldDateValue { date ${shown} }
    ... on ProjectV2ItemFieldSingleSelectValue { name ${shown} }
    ... on ProjectV2ItemFieldIterationValue { title ${shown} } } }
}`;

export const itemParts = `${itemFragment}
${commentParts}`;

const project = `projectV2(number: $number) { id url fields(first: 100) { nodes {
  ... on ProjectV2FieldCommon { id name dataType }
  ... on ProjectV2SingleSelectField { options { id name } }
  ... on ProjectV2IterationField { configuration {
    iterations { id title } completedIterations { id title } } } } } }`;

export const directoryDocument = `query SyncProject($owner: String!, $number: Int!) {
  repositoryOwner(login: $owner) { ... on Organization { ${project} } ... on User { ${project} } } }`;

export const itemsDocument = `query SyncItems($id: ID!, $after: String) { node(id: $id) { ... on ProjectV2 {
  items(first: ${lengths.page}, after: $after) { nodes { ...ItemParts } pageInfo { hasNextPage endCursor } } } } }
${itemParts}`;

/** New items stand at the end, until somebody moves them. */
export const newestDocument = `query SyncNewest($id: ID!) { node(id: $id) { ... on ProjectV2 {
  items(last: ${lengths.page}) { nodes { ...ItemParts } pageInfo { hasNextPage endCursor } } } } }
${itemParts}`;

export const itemsByIdDocument = `query SyncItemsById($project: ID!, $ids: [ID!]!) {
  project: node(id: $project) { id }
  nodes(ids: $ids) { ...ItemParts } }
${itemParts}`;
