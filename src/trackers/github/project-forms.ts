/** What GitHub answers of projects, in the form that its schema describes. */
import {
  array,
  boolean,
  discriminatedUnion,
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
import { commentForm, pageInfoForm } from './issue-forms.ts';

const named = object({ id: string(), name: string() });
const titled = object({ id: string(), title: string() });
const people = object({ nodes: array(object({ login: string() })) });

const text = { id: string(), title: string(), body: string(), updatedAt: string(), assignees: people };

const contentForm = discriminatedUnion('__typename', [
  object({ __typename: literal('DraftIssue'), ...text }),
  object({
    __typename: literal('Issue'),
    ...text,
    number: number(),
    url: string(),
    state: string(),
    viewerDidAuthor: boolean(),
    repository: object({ nameWithOwner: string() }),
    labels: nullish(object({ nodes: array(object({ name: string() })) })),
    milestone: nullish(object({ title: string() })),
    comments: object({ totalCount: number(), nodes: array(commentForm) }),
  }),
]);

const valueForm = object({
  __typename: string(),
  field: optional(object({ id: optional(string()) })),
  updatedAt: optional(string()),
  text: nullish(string()),
  number: nullish(number()),
  date: nullish(string()),
  name: nullish(string()),
  title: nullish(string()),
});

/** Items of pull requests, and of what the token may not see, have another form. */
export const itemForm = object({
  __typename: literal('ProjectV2Item'),
  id: string(),
  isArchived: boolean(),
  createdAt: string(),
  updatedAt: string(),
  project: object({ id: string() }),
  content: contentForm,
  fieldValues: object({ nodes: array(nullable(valueForm)) }),
});

export type WireItem = Infer<typeof itemForm>;
export type WireValue = Infer<typeof valueForm>;

const fieldForm = object({
  id: optional(string()),
  name: optional(string()),
  dataType: optional(string()),
  options: optional(array(named)),
  configuration: optional(object({ iterations: array(titled), completedIterations: array(titled) })),
});

export const directoryForm = object({
  repositoryOwner: nullish(
    object({
      projectV2: nullish(
        object({ id: string(), url: string(), fields: object({ nodes: array(nullable(fieldForm)) }) }),
      ),
    }),
  ),
});

export const itemPageForm = object({
  node: nullish(object({ items: optional(object({ nodes: array(unknown()), pageInfo: pageInfoForm })) })),
});

export const itemNodesForm = object({ project: nullish(object({ id: string() })), nodes: array(unknown()) });
