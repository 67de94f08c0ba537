/** Errors as GitHub's GraphQL spells them: a `type` beside message and path, and HTTP status 200. */
import type { GraphQLError } from 'graphql';
import { Refusal, type RefusedStatus } from '../refusal.ts';

export type FailureType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNPROCESSABLE'
  | 'ARGUMENT_LIMIT'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'EXCESSIVE_PAGINATION'
  | 'MISSING_PAGINATION_BOUNDARIES';

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly type: FailureType;

  constructor(type: FailureType, message: string) {
    super(message);
    this.type = type;
  }
}

export function unresolved(what: string): Failure {
  const article = /^[AEIO]/.test(what) ? 'an' : 'a';
  return new Failure('NOT_FOUND', `Could not resolve to ${article} ${what}.`);
}

export function invalidPage(type: FailureType, message: string): Failure {
  return new Failure(type, message);
}

export function viewError(error: GraphQLError): Record<string, unknown> {
  const type = typeOf(error.originalError);
  return {
    ...(type ? { type } : {}),
    ...(error.path ? { path: error.path } : {}),
    locations: error.locations ?? [],
    message: messageOf(error),
  };
}

const TYPES: Readonly<Partial<Record<RefusedStatus, FailureType>>> = { 403: 'FORBIDDEN', 404: 'NOT_FOUND' };

function typeOf(cause: unknown): FailureType | undefined {
  if (cause instanceof Failure) return cause.type;
  return cause instanceof Refusal ? (TYPES[cause.status] ?? 'UNPROCESSABLE') : undefined;
}

/** GraphQL has no list of field errors: their messages stand in the error's own. */
function messageOf(error: GraphQLError): string {
  const cause = error.originalError;
  const details = cause instanceof Refusal ? (cause.errors ?? []) : [];
  const words = details.map(({ message, field, code }) => message ?? `${field ?? ''} ${code}`.trim());
  return words.length > 0 ? words.join(', ') : error.message;
}
