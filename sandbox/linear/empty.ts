/**
 * Fields that Linear's published client asks for with everything, of things that no world here has: reactions,
 * templates, service levels, private access. They are served, and empty.
 */
import type { Shape } from './shape.ts';

function nulls(...names: readonly string[]): Shape {
  return Object.fromEntries(names.map((name) => [name, null]));
}

const NO_SHARING: Shape = {
  isShared: false,
  sharedWithCount: 0,
  sharedWithUsers: [],
  viewerHasOnlySharedAccess: false,
  disallowedIssueFields: [],
};

/** By type. */
export const EMPTY: Readonly<Record<string, Shape>> = {
  Issue: {
    ...nulls('integrationSourceType', 'delegate', 'botActor', 'sourceComment', 'externalUserCreator'),
    ...nulls('asksExternalUserRequester', 'asksRequester', 'lastAppliedTemplate', 'recurringIssueTemplate'),
    ...nulls('subIssueSortOrder', 'favorite', 'snoozedBy', 'snoozedUntilAt'),
    ...nulls('startedTriageAt', 'triagedAt', 'addedToCycleAt', 'addedToProjectAt', 'addedToTeamAt'),
    ...nulls('autoArchivedAt', 'autoClosedAt', 'slaType', 'slaStartedAt', 'slaBreachesAt'),
    ...nulls('slaHighRiskAt', 'slaMediumRiskAt'),
    reactionData: [],
    reactions: [],
    customerTicketCount: 0,
    boardOrder: 0,
    prioritySortOrder: 0,
    inheritsSharedAccess: false,
    sharedAccess: NO_SHARING,
  },
  Comment: {
    ...nulls('agentSession', 'resolvingComment', 'resolvingCommentId', 'resolvingUser', 'externalThread'),
    ...nulls('documentContent', 'documentContentId', 'initiative', 'initiativeId', 'initiativeUpdate'),
    ...nulls('initiativeUpdateId', 'project', 'projectId', 'projectUpdate', 'projectUpdateId'),
    reactionData: [],
    reactions: [],
  },
  User: {
    ...nulls('description', 'statusUntilAt', 'statusEmoji', 'statusLabel', 'lastSeen', 'timezone'),
    ...nulls('disableReason', 'gitHubUserId', 'title', 'calendarHash'),
    createdIssueCount: 0,
    avatarBackgroundColor: '#95a2b3',
    initials: '',
    inviteHash: '',
    isAssignable: true,
    isMentionable: true,
    owner: false,
    supportsAgentSessions: false,
    canAccessAnyPublicTeam: true,
  },
  ActorBot: nulls('avatarUrl', 'subType'),
  Attachment: nulls('bodyData', 'originalIssue', 'externalUserCreator'),
  ExternalEntityInfo: nulls('metadata'),
  WorkflowState: nulls('inheritedFrom'),
  Cycle: {
    ...nulls('inheritedFrom', 'autoArchivedAt'),
    completedScopeHistory: [],
    completedIssueCountHistory: [],
    inProgressScopeHistory: [],
    scopeHistory: [],
    issueCountHistory: [],
    progress: 0,
    isNext: false,
    isPrevious: false,
  },
};
