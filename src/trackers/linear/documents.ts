/** The queries that are sent to Linear. What changes anything is composed in `mutation.ts`. */
import { commentElement, type IssueParts, longLists } from './issue-parts.ts';

const order = 'orderBy: updatedAt';
const milestone = 'id name project { name }';
const pageInfo = 'pageInfo { hasNextPage endCursor }';

/** A list of a team or project that is not there is as empty as one without issues: so they are asked for along with it. */
export function listDocument({ text }: IssueParts, size: number, hasProject: boolean): string {
  const project = hasProject ? 'projects(filter: $project, first: 1) { nodes { id } }' : '';
  const given = hasProject ? '$project: ProjectFilter!, ' : '';
  return `query SyncList($filter: IssueFilter!, $team: TeamFilter!, ${given}$after: String, $archived: Boolean!) {
    viewer { id }
    teams(filter: $team, first: 1) { nodes { id } }
    ${project}
    issues(filter: $filter, first: ${size}, after: $after, includeArchived: $archived, ${order}) {
      nodes { ...Parts } ${pageInfo}
    }
  }
  ${text}`;
}

/** What is put away and what is in the bin too. */
export function getDocument({ text }: IssueParts, size: number): string {
  return `query SyncGet($ids: [ID!]!, $team: TeamFilter!) {
    viewer { id }
    teams(filter: $team, first: 1) { nodes { id } }
    issues(filter: { id: { in: $ids } }, first: ${size}, includeArchived: true) { nodes { ...Parts } }
  }
  ${text}`;
}

/** `first` attachments at a time; of their issues only the ids, since most are among those asked for by id. */
export function markedDocument({ text }: IssueParts, size: number): string {
  return `query SyncMarked($ids: [ID!]!, $marks: AttachmentFilter!, $after: String) {
    viewer { id }
    issues(filter: { id: { in: $ids } }, first: ${size}, includeArchived: true) { nodes { ...Parts } }
    attachments(filter: $marks, first: 250, after: $after, includeArchived: true) {
      nodes { issue { id } } ${pageInfo}
    }
  }
  ${text}`;
}

export function longListsDocument(relations: boolean, size: number): string {
  return `query SyncLongLists($ids: [ID!]!) {
    issues(filter: { id: { in: $ids } }, first: ${size}, includeArchived: true) {
      nodes { ${longLists(relations).text} }
    }
  }`;
}

/** Of many issues at once, or by their own ids. */
export const commentsDocument = `query SyncComments($filter: CommentFilter!, $after: String) {
    viewer { id }
    comments(filter: $filter, first: 250, after: $after) { nodes { ${commentElement.text} } ${pageInfo} }
  }`;

/** All that a team has beyond its issues. More than 250 of anything in it come page by page after it. */
export const directoryDocument = `query SyncDirectory($team: TeamFilter!, $labels: IssueLabelFilter!) {
    viewer { id app }
    teams(filter: $team, first: 1) {
      nodes {
        id
        states(first: 100) { nodes { id name type position } }
        cycles(first: 100) { nodes { id number name } }
      }
    }
    issueLabels(filter: $labels, first: 250) { nodes { id name isGroup } ${pageInfo} }
    users(first: 250) { nodes { id name displayName email } ${pageInfo} }
    projects(first: 250) { nodes { id name } ${pageInfo} }
    projectMilestones(first: 250) { nodes { ${milestone} } ${pageInfo} }
  }`;

export const labelsDocument = `query SyncLabels($filter: IssueLabelFilter!, $after: String) {
    issueLabels(filter: $filter, first: 250, after: $after) { nodes { id name isGroup } ${pageInfo} }
  }`;

export const projectsDocument = `query SyncProjects($after: String) {
    projects(first: 250, after: $after) { nodes { id name } ${pageInfo} }
  }`;

export const milestonesDocument = `query SyncMilestones($after: String) {
    projectMilestones(first: 250, after: $after) { nodes { ${milestone} } ${pageInfo} }
  }`;

/** What the key reaches, for whoever has mistyped a team. */
export const teamsDocument = 'query SyncTeams { teams(first: 100) { nodes { key } } }';
