/** What GitHub answers of issues, in the form that its schema describes. */
import {
  array,
  boolean,
  type infer as Infer,
  literal,
  nullable,
  nullish,
  number,
  object,
  optional,
  string,
  unknown,
} from 'zod/mini';

const login = nullish(object({ login: string() }));
export const pageInfoForm = object({ hasNextPage: boolean(), endCursor: nullish(string()) });

export const commentForm = object({
  id: string(),
  body: string(),
  createdAt: string(),
  updatedAt: string(),
  author: login,
  viewerDidAuthor: boolean(),
  authorAssociation: nullish(string()),
});

export const issueForm = object({
  __typename: literal('Issue'),
  id: string(),
  number: number(),
  url: string(),
  title: string(),
  body: string(),
  state: string(),
  stateReason: nullish(string()),
  createdAt: string(),
  updatedAt: string(),
  lastEditedAt: nullish(string()),
  editor: login,
  viewerDidAuthor: boolean(),
  repository: object({ nameWithOwner: string() }),
  labels: nullish(object({ nodes: array(object({ name: string() })) })),
  assignees: object({ nodes: array(object({ login: string() })) }),
  milestone: nullish(object({ title: string() })),
  parent: nullish(object({ id: string() })),
  comments: object({ totalCount: number(), nodes: array(commentForm) }),
  timelineItems: object({
    nodes: array(
      nullable(
        object({
          __typename: string(),
          createdAt: optional(string()),
          actor: optional(login),
        }),
      ),
    ),
  }),
});

export type WireIssue = Infer<typeof issueForm>;
export type WireComment = Infer<typeof commentForm>;

export const issuePageForm = object({
  repository: nullable(object({ issues: object({ nodes: array(issueForm), pageInfo: pageInfoForm }) })),
});

/** Anything may have one of these ids: what is no issue has another form. */
export const nodesForm = object({
  repository: nullable(object({ id: string() })),
  nodes: array(unknown()),
});

export const bodiesForm = object({
  repository: nullable(
    object({
      issues: object({
        nodes: array(object({ id: string(), body: string(), viewerDidAuthor: boolean() })),
        pageInfo: pageInfoForm,
      }),
    }),
  ),
});

const commentPage = object({ nodes: array(commentForm), pageInfo: pageInfoForm });

export const commentPageForm = object({ node: nullish(object({ comments: optional(commentPage) })) });

export const firstCommentsForm = object({
  nodes: array(nullable(object({ id: optional(string()), comments: optional(commentPage) }))),
});

export const commentNodesForm = object({ nodes: array(unknown()) });
