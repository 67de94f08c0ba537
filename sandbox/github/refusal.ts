/** What GitHub refuses, said once for REST (status and body) and GraphQL (type and message). */

export interface FieldError {
  readonly resource: string;
  readonly code: 'missing_field' | 'invalid' | 'already_exists' | 'custom' | 'unprocessable';
  readonly field?: string;
  readonly message?: string;
}

export type RefusedStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 422;

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusedStatus;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: RefusedStatus,
    message: string,
    details: {
      readonly errors?: readonly FieldError[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = details.errors;
    this.headers = details.headers ?? {};
  }
}

/** A 422 that names the field or says what is wrong. */
export function invalid(...errors: FieldError[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors });
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

/** For what happens by itself: a refusal leaves things as they are, anything else is a fault. */
export function passOverRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
