/** Answers of Jira's, as far as they are read. */
import {
  array,
  boolean,
  type infer as Infer,
  literal,
  nullish,
  number,
  object,
  record,
  string,
  union,
  unknown,
} from 'zod/mini';

/** What a success without anything to read has. */
export const nothing = unknown();

export const userForm = object({
  accountId: string(),
  displayName: nullish(string()),
  emailAddress: nullish(string()),
  /** `atlassian`, `app` or, of a service desk, `customer`. */
  accountType: nullish(string()),
});

const commentForm = object({
  id: string(),
  author: nullish(userForm),
  body: unknown(),
  created: string(),
  updated: string(),
  /** The role or group that it is restricted to. */
  visibility: nullish(unknown()),
  /** False: an internal note of a service project. */
  jsdPublic: nullish(boolean()),
});

export const commentsForm = object({ comments: array(commentForm), total: nullish(number()) });

export const issueForm = object({
  id: string(),
  key: string(),
  fields: record(string(), unknown()),
  properties: nullish(record(string(), unknown())),
});

export const pageForm = object({ issues: array(issueForm), nextPageToken: nullish(string()) });
export const issuesForm = object({ issues: array(issueForm) });

export const fieldsForm = array(
  object({
    id: string(),
    name: string(),
    schema: nullish(object({ type: string(), items: nullish(string()), custom: nullish(string()) })),
  }),
);

const named = object({ id: string(), name: string() });

export const accountForm = object({ accountId: string() });

export const projectForm = object({
  key: string(),
  issueTypes: array(
    object({ id: string(), name: string(), subtask: nullish(union([literal(true), literal(false)])) }),
  ),
  components: nullish(array(named)),
  versions: nullish(array(named)),
});
export const namesForm = array(object({ name: string() }));
export const statusesForm = array(object({ statuses: array(object({ name: string() })) }));
export const usersForm = array(userForm);

export const createdForm = object({
  issues: array(object({ id: string(), key: string() })),
  errors: nullish(array(object({ failedElementNumber: number(), elementErrors: unknown() }))),
});

export const linksForm = array(
  object({
    id: string(),
    type: object({ name: string() }),
    inwardIssue: nullish(object({ id: string() })),
    outwardIssue: nullish(object({ id: string() })),
  }),
);

export const transitionsForm = object({
  transitions: array(
    object({
      id: string(),
      name: string(),
      to: object({ name: string(), statusCategory: nullish(object({ key: string() })) }),
      fields: nullish(
        record(
          string(),
          object({
            required: nullish(union([literal(true), literal(false)])),
            hasDefaultValue: nullish(union([literal(true), literal(false)])),
            name: nullish(string()),
            allowedValues: nullish(array(unknown())),
          }),
        ),
      ),
    }),
  ),
});

export const commentWireForm = commentForm;

export type JiraUser = Infer<typeof userForm>;
export type JiraComment = Infer<typeof commentForm>;
export type JiraIssue = Infer<typeof issueForm>;
export type JiraTransition = Infer<typeof transitionsForm>['transitions'][number];
export type JiraLink = Infer<typeof linksForm>[number];
export type JiraFieldShown = Infer<typeof fieldsForm>[number];
