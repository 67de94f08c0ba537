/** Checks requests and answers of REST endpoints against the description, with openapi-backend. */
import { OpenAPIRouter, OpenAPIValidator, type Options } from 'openapi-backend';
import { describe, type Endpoint, SCHEMAS_ID } from './description.ts';

export interface CheckedRequest {
  /** The path with each parameter percent-encoded, below the API's root. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Both functions return what is wrong, empty when all is well. */
export interface Checker {
  request(endpoint: Endpoint, request: CheckedRequest): readonly string[];
  response(endpoint: Endpoint, status: number, body: unknown): readonly string[];
}

type Customize = NonNullable<Options['customizeAjv']>;

/** Builds a checker; validators are compiled when an endpoint is first used. */
export function createChecker(endpoints: readonly Endpoint[]): Checker {
  const definition = describe(endpoints);
  const router = new OpenAPIRouter({ definition });
  const validator = new OpenAPIValidator({
    definition,
    router,
    lazyCompileValidators: true,
    // The description is known to be sound, and what its validators save is less than what makes them short.
    ajvOpts: {
      logger: false,
      allErrors: true,
      validateSchema: false,
      inlineRefs: false,
      code: { optimize: false },
    },
    customizeAjv: sharedSchemas({ $id: SCHEMAS_ID, components: definition.components }),
  });
  const operations = new Map(
    router
      .getOperations()
      .map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation]),
  );

  function find(endpoint: Endpoint) {
    const operation = operations.get(`${endpoint.method} ${endpoint.path}`);
    if (!operation) throw new Error(`${endpoint.method} ${endpoint.path} is not described`);
    return operation;
  }

  return {
    request(endpoint, { path, query, body }) {
      const result = validator.validateRequest(
        {
          method: endpoint.method,
          path,
          query: Object.fromEntries(query),
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
          body,
        },
        find(endpoint),
      );
      return (result.errors ?? []).map(sentence);
    },
    response(endpoint, status, body) {
      const operation = find(endpoint);
      const declared = operation.responses?.[String(status)];
      if (!declared) return undeclared(status, body);
      const result = validator.validateResponse(body ?? null, operation, status);
      return (result.errors ?? []).map(sentence);
    },
  };
}

/**
 * The description lists few errors and redirects. Those that it leaves out must have the common shape;
 * a success that it leaves out is wrong.
 */
function undeclared(status: number, body: unknown): readonly string[] {
  if (status < 300) return [`the status ${status} is not described`];
  const shape = (body ?? {}) as Record<string, unknown>;
  const good = typeof shape.message === 'string' && typeof shape.documentation_url === 'string';
  return good ? [] : [`an answer with status ${status} holds message and documentation_url`];
}

/** One Ajv for all bodies: a schema that ten operations share is compiled once. */
function sharedSchemas(schemas: object): Customize {
  let shared: Parameters<Customize>[0] | undefined;
  return (ajv, _options, context) => {
    if (context === 'paramsValidator') return ajv.addSchema(schemas);
    if (shared) return shared;
    shared = ajv.addSchema(schemas);
    ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
    ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
    return shared;
  };
}

function sentence(error: {
  readonly instancePath?: string;
  readonly message?: string;
  readonly params?: unknown;
}): string {
  return `${error.instancePath || '/'} ${error.message ?? ''} ${JSON.stringify(error.params)}`;
}
