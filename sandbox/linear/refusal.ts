/** What Linear refuses. Errors carry a code, a type, and a sentence for people. */
import type { GraphQLError } from 'graphql';

/** `http` is the answer's own status where it is not 200: most errors come with a 200. */
const KINDS = {
  AUTHENTICATION_ERROR: { type: 'authentication error', statusCode: 401, http: 401 },
  FORBIDDEN: { type: 'forbidden', statusCode: 403, http: 400 },
  INPUT_ERROR: { type: 'invalid input', statusCode: 400, http: 200 },
  INVALID_INPUT: { type: 'invalid input', statusCode: 400, http: 200 },
  GRAPHQL_VALIDATION_FAILED: { type: 'graphql error', statusCode: 400, http: 400 },
  RATELIMITED: { type: 'ratelimited', statusCode: 429, http: 400 },
} as const satisfies Record<string, { type: string; statusCode: number; http: number }>;

export type RefusalCode = keyof typeof KINDS;

export class LinearRefusal extends Error {
  override readonly name = 'LinearRefusal';
  readonly code: RefusalCode;
  /** For people. */
  readonly presentable: string;
  /** Of the whole answer, for what is refused before anything is done. */
  readonly http: number;

  constructor(code: RefusalCode, message: string, presentable: string, http: number = KINDS[code].http) {
    super(message);
    this.code = code;
    this.presentable = presentable;
    this.http = http;
  }
}

/** An argument of a wrong form. */
export function invalidArgument(presentable: string): LinearRefusal {
  return new LinearRefusal('INVALID_INPUT', 'Argument Validation Error', presentable);
}

export function notFound(entity: string): LinearRefusal {
  return new LinearRefusal(
    'INPUT_ERROR',
    `Entity not found: ${entity}`,
    `Could not find referenced ${entity}.`,
  );
}

export function alreadyExists(entity: string, id: string): LinearRefusal {
  return new LinearRefusal(
    'INPUT_ERROR',
    `conflict on insert of ${entity}`,
    `Entity ${entity} with id ${id} already exists.`,
  );
}

export function viewRefusal(
  { code, message, presentable, http }: LinearRefusal,
  { path, locations }: Pick<GraphQLError, 'path' | 'locations'> = { path: undefined, locations: undefined },
): Record<string, unknown> {
  const { type, statusCode } = KINDS[code];
  return {
    message,
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    extensions: {
      type,
      code,
      statusCode,
      userError: true,
      userPresentableMessage: presentable,
      ...(http === 200 ? {} : { http: { status: http } }),
    },
  };
}
