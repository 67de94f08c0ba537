import type { output as Output, ZodMiniType } from 'zod/mini';

export interface JiraAsk<Form extends ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/rest/api/3`; parts that vary are encoded. */
  readonly path: string;
  readonly body?: object;
  /** Of a success; `undefined` is what has no body. */
  readonly form: Form;
  /** `read the issues of APP`: what does not work, after "cannot". */
  readonly what: string;
  /** A second time does no harm, so that it is sent again where no answer came. Default: all but POST. */
  readonly repeats?: boolean;
}

export interface JiraRefusal {
  readonly ok: false;
  readonly status: number;
  /** What Jira says of the request as a whole. */
  readonly messages: readonly string[];
  /** What it says of fields, by their ids. */
  readonly fields: Readonly<Record<string, string>>;
  /** The refusal's body as it came. */
  readonly body: unknown;
}

export type JiraReply<Form extends ZodMiniType> =
  | { readonly ok: true; readonly body: Output<Form> }
  | JiraRefusal;

/** Jira Cloud's REST API, version 3, with one person's token. */
export interface JiraPort {
  /** The site's address, without a slash at its end. */
  readonly site: string;
  /** By the server's clock, as far as it has told; milliseconds since 1970. */
  now(): number;
  /** Lets a little time pass before a task is looked at again; throws `STOPPED`. */
  pause(what: string): Promise<void>;
  /**
   * Throws `JIRA_TOKEN_REJECTED`, `JIRA_PERMISSION_MISSING` (of the token itself), `JIRA_RATE_LIMIT_EXHAUSTED`,
   * `NETWORK`, which a success in another form is too, and `STOPPED`. All other refusals are replies.
   */
  ask<Form extends ZodMiniType>(ask: JiraAsk<Form>): Promise<JiraReply<Form>>;
}
