/** What Linear answers, in the form that its schema describes. */
import {
  array,
  boolean,
  type infer as Infer,
  nullish,
  number,
  object,
  optional,
  record,
  string,
  unknown,
  type ZodMiniType,
} from 'zod/mini';

function nodes<Form extends ZodMiniType>(form: Form) {
  return object({ nodes: array(form) });
}

const one = nullish(object({ id: string() }));
const pageInfo = object({ hasNextPage: boolean(), endCursor: nullish(string()) });

export const attachmentForm = object({
  id: string(),
  url: string(),
  subtitle: nullish(string()),
  metadata: record(string(), unknown()),
  updatedAt: string(),
});

const relationForm = object({ id: string(), type: string(), relatedIssue: object({ id: string() }) });
const inverseForm = object({ id: string(), type: string(), issue: object({ id: string() }) });

export const commentForm = object({
  id: string(),
  body: string(),
  createdAt: string(),
  updatedAt: string(),
  issueId: nullish(string()),
  user: nullish(object({ id: string(), name: string(), email: nullish(string()) })),
  botActor: nullish(
    object({ id: nullish(string()), name: nullish(string()), userDisplayName: nullish(string()) }),
  ),
});

const lists = {
  labels: nodes(object({ name: string() })),
  attachments: nodes(attachmentForm),
  relations: optional(nodes(relationForm)),
  inverseRelations: optional(nodes(inverseForm)),
};

export const issueForm = object({
  id: string(),
  identifier: string(),
  url: string(),
  title: string(),
  description: nullish(string()),
  priority: number(),
  estimate: nullish(number()),
  dueDate: nullish(string()),
  createdAt: string(),
  updatedAt: string(),
  archivedAt: nullish(string()),
  labelIds: array(string()),
  team: object({ key: string() }),
  state: object({ name: string(), type: string() }),
  assignee: one,
  cycle: nullish(object({ number: number(), name: nullish(string()) })),
  project: nullish(object({ id: string(), name: string() })),
  projectMilestone: nullish(object({ name: string() })),
  parent: one,
  syncedWith: nullish(array(object({ service: string() }))),
  ...lists,
  comments: optional(nodes(commentForm)),
});

export const longListsForm = object({ issues: nodes(object({ id: string(), ...lists })) });

const names = nodes(object({ id: string() }));
/** Whose key it is. */
const viewer = object({ id: string() });

export const issuePageForm = object({
  viewer,
  teams: names,
  projects: optional(names),
  issues: object({ nodes: array(issueForm), pageInfo }),
});

export const issuesByIdForm = object({ viewer, teams: names, issues: nodes(issueForm) });

export const markedForm = object({
  viewer,
  issues: nodes(issueForm),
  attachments: object({ nodes: array(object({ issue: object({ id: string() }) })), pageInfo }),
});

export const commentPageForm = object({ viewer, comments: object({ nodes: array(commentForm), pageInfo }) });

const stateForm = object({ id: string(), name: string(), type: string(), position: number() });
const cycleForm = object({ id: string(), number: number(), name: nullish(string()) });
const labelPage = object({
  nodes: array(object({ id: string(), name: string(), isGroup: boolean() })),
  pageInfo,
});
const projectPage = object({ nodes: array(object({ id: string(), name: string() })), pageInfo });
const milestonePage = object({
  nodes: array(object({ id: string(), name: string(), project: object({ name: string() }) })),
  pageInfo,
});
const person = object({
  id: string(),
  name: string(),
  displayName: nullish(string()),
  email: nullish(string()),
});

export const directoryForm = object({
  viewer: object({ id: string(), app: boolean() }),
  teams: nodes(object({ id: string(), states: nodes(stateForm), cycles: nodes(cycleForm) })),
  issueLabels: labelPage,
  users: object({ nodes: array(person), pageInfo }),
  projects: projectPage,
  projectMilestones: milestonePage,
});

export const labelPageForm = object({ issueLabels: labelPage });
export const projectPageForm = object({ projects: projectPage });
export const milestonePageForm = object({ projectMilestones: milestonePage });

export type LinearIssue = Infer<typeof issueForm>;
export type LinearComment = Infer<typeof commentForm>;
export type LinearAttachment = Infer<typeof attachmentForm>;
export type LinearDirectoryAnswer = Infer<typeof directoryForm>;

export const teamsForm = object({ teams: object({ nodes: array(object({ key: string() })) }) });
