/** An answer that refuses, in Jira's form. */

export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';
  readonly status: number;
  readonly errorMessages: readonly string[];
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorMessages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }

  body(): object {
    return { errorMessages: this.errorMessages, errors: this.errors };
  }
}

/** A value that a field does not take; it becomes the field's entry in `errors`. */
export class FieldProblem extends Error {
  override readonly name = 'FieldProblem';
}

/** For what is not there, and what may not be seen: Jira does not tell them apart. */
export function noSuchIssue(): JiraRefusal {
  return new JiraRefusal(404, ['Issue does not exist or you do not have permission to see it.']);
}
