import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { saidWhole } from '../said.ts';

/** One complaint of an answer. Nothing in it is sure. */
export interface Complaint {
  /** Linear's own, such as `INPUT_ERROR`. */
  readonly code: string;
  /** In words for people where it has them. */
  readonly said: string;
  /** The alias in the document that it is about. */
  readonly alias: string | undefined;
}

/** What is wrong with one answer; none: nothing. */
export function complaintsOf(body: unknown): readonly Complaint[] {
  const { errors } = Object(body) as { readonly errors?: unknown };
  return Array.isArray(errors) ? errors.map(complaintOf) : [];
}

function complaintOf(said: unknown): Complaint {
  const { message, path, extensions } = Object(said) as Record<string, unknown>;
  const { code, userPresentableMessage } = Object(extensions) as Record<string, unknown>;
  const alias: unknown = Array.isArray(path) ? path[0] : undefined;
  const words = typeof userPresentableMessage === 'string' ? userPresentableMessage : message;
  return {
    code: typeof code === 'string' ? code : '',
    said: typeof words === 'string' ? words : '',
    alias: typeof alias === 'string' ? alias : undefined,
  };
}

export function isRateLimited(status: number, complaints: readonly Complaint[]): boolean {
  return status === 429 || complaints.some(({ code }) => code === 'RATELIMITED');
}

/** What Linear says of a document is about what stands in it, and not about who sent it. */
export function isAboutContent(complaints: readonly Complaint[]): boolean {
  return complaints.some(({ code, alias }) => alias !== undefined || ofContent.has(code));
}

const ofContent: ReadonlySet<string> = new Set([
  'INPUT_ERROR',
  'INVALID_INPUT',
  'USER_INPUT_ERROR',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
]);

interface Rule {
  readonly matches: (status: number, codes: readonly string[]) => boolean;
  readonly code: ErrorCode;
}

const rules: readonly Rule[] = [
  {
    matches: (status, codes) => status === 401 || codes.includes('AUTHENTICATION_ERROR'),
    code: 'LINEAR_TOKEN_REJECTED',
  },
  {
    matches: (status, codes) => status === 403 || codes.includes('FORBIDDEN'),
    code: 'LINEAR_PERMISSION_MISSING',
  },
  {
    matches: (status, codes) => status === 429 || codes.includes('RATELIMITED'),
    code: 'LINEAR_RATE_LIMIT_EXHAUSTED',
  },
];

/** A refusal of what `what` names, after "cannot". */
export function refusalOf(what: string, status: number, complaints: readonly Complaint[]): SyncError {
  const codes = complaints.map(({ code }) => code);
  const rule = rules.find(({ matches }) => matches(status, codes));
  const words = complaints.map(wordsOf).filter((word) => word !== '');
  const said = saidWhole(words.join('; ')) || `${status} and no reason`;
  return new SyncError(rule?.code ?? 'LINEAR_REFUSED', `Cannot ${what}: Linear says ${said}`, {
    cause: { status, codes },
  });
}

function wordsOf({ said, code }: Complaint): string {
  return [said, code === '' ? '' : `(${code})`].filter((word) => word !== '').join(' ');
}
