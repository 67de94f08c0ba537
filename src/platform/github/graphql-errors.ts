import type { ErrorCode } from '../../model/error-catalogue.ts';

/** What GitHub's types of GraphQL errors mean. Like over REST, what a token may not see is not found. */
const codes: ReadonlyMap<string, ErrorCode> = new Map(
  Object.entries({
    FORBIDDEN: 'PERMISSION_MISSING',
    INSUFFICIENT_SCOPES: 'PERMISSION_MISSING',
    NOT_FOUND: 'PERMISSION_MISSING',
    RATE_LIMITED: 'RATE_LIMITED',
    SERVICE_UNAVAILABLE: 'NETWORK',
    INTERNAL: 'NETWORK',
  } as const),
);

/** `otherwise`: what a refusal without a type of its own is, `UNPROCESSABLE` among them. */
export function codeOf(type: string | undefined, otherwise: ErrorCode): ErrorCode {
  return codes.get(type ?? '') ?? otherwise;
}
