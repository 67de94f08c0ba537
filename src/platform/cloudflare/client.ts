import type { output as Output, ZodMiniType } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { formed, malformed } from '../answer-form.ts';
import { createHttp, type Http, type HttpAnswer, type HttpOptions } from '../http.ts';
import { saidWhole } from '../said.ts';

export type CloudflareOptions = Omit<HttpOptions, 'vendor' | 'root'>;

export interface CloudflareAsk<Form extends ZodMiniType> {
  readonly method: Parameters<Http['send']>[0];
  readonly path: string;
  readonly body?: object;
  /** Of the result. */
  readonly form: Form;
  /** `write the secret NPM_TOKEN of shop`: what does not work, after "cannot". */
  readonly what: string;
  /** As the dashboard names it: `Workers Scripts Edit`. */
  readonly permission: string;
}

export interface CloudflareAnswer<Result> extends Pick<HttpAnswer, 'date'> {
  readonly result: Result;
}

/** Cloudflare's API, version 4. */
export interface CloudflareClient {
  /** Throws `CLOUDFLARE_*`, or `NETWORK`, which a success in another form than its API describes is too. */
  ask<Form extends ZodMiniType>(ask: CloudflareAsk<Form>): Promise<CloudflareAnswer<Output<Form>>>;
  readonly spent: Http['spent'];
}

const vendor = 'Cloudflare';

export function createCloudflareClient(options: CloudflareOptions): CloudflareClient {
  const root = options.env.CLOUDFLARE_API_URL || 'https://api.cloudflare.com/client/v4';
  const http = createHttp({ ...options, vendor, root });
  return {
    spent: http.spent,
    async ask({ method, path, body, form, what, permission }) {
      if (options.token === '') {
        throw new SyncError('CLOUDFLARE_TOKEN_REJECTED', `Cannot ${what} without \`cloudflare-api-token\`.`, {
          hint: `Create a token with the permission "${permission}" and pass it as \`cloudflare-api-token\`.`,
        });
      }
      const answer = await http.send(method, path, body);
      const { success, result, errors } = envelopeOf(answer.body);
      if (answer.status >= 300 || success === false) throw refusal(answer, errors, what, permission);
      const answered = { vendor, what, status: answer.status };
      if (success !== true) throw malformed(answered, 'success');
      return { result: formed(form, result, answered), date: answer.date };
    },
  };
}

/** Nothing in it is sure: whoever refuses may be a proxy. */
interface Complaint {
  readonly code: number | undefined;
  readonly message: string;
}

/** What each answer has around its result. */
function envelopeOf(body: unknown): {
  readonly success: unknown;
  readonly result: unknown;
  readonly errors: readonly Complaint[];
} {
  const { success, result, errors } = Object(body) as Record<string, unknown>;
  const complaints: unknown[] = Array.isArray(errors) ? errors : [];
  return { success, result, errors: complaints.map(complaintOf) };
}

function complaintOf(said: unknown): Complaint {
  const { code, message } = Object(said) as Record<string, unknown>;
  return {
    code: typeof code === 'number' ? code : undefined,
    message: typeof message === 'string' ? message : '',
  };
}

interface Rule {
  readonly matches: (status: number, codes: readonly number[]) => boolean;
  readonly code: ErrorCode;
  readonly hint?: (permission: string) => string;
}

/** 6003, 6111: the header is no token; 9109, 1000: no valid one. A right that is missing is 10000 with 403. */
const ofTokens = [6003, 6111, 9109, 1000];

/** A script, an environment of one, a Pages project; see `worker-not-found-error` in Cloudflare's own client. */
const ofAbsence = [10007, 10090, 8000007];

const rules: readonly Rule[] = [
  {
    matches: (status, codes) => status === 401 || codes.some((code) => ofTokens.includes(code)),
    code: 'CLOUDFLARE_TOKEN_REJECTED',
  },
  {
    matches: (status) => status === 403,
    code: 'CLOUDFLARE_PERMISSION_MISSING',
    hint: (permission) =>
      `Give \`cloudflare-api-token\` the permission "${permission}" for the account under \`services.cloudflare.account\`.`,
  },
  {
    matches: (status, codes) => status === 404 || codes.some((code) => ofAbsence.includes(code)),
    code: 'CLOUDFLARE_NOT_FOUND',
  },
  { matches: (status) => status === 429, code: 'CLOUDFLARE_RATE_LIMIT_EXHAUSTED' },
];

export interface Refused {
  readonly status: number;
  /** Cloudflare's own. */
  readonly codes: readonly number[];
  /** An attempt before may have arrived. */
  readonly isRepeated: boolean;
}

/** What an error of this client rests on. */
export function refusedBy(error: unknown): Refused | undefined {
  const cause = error instanceof SyncError ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'codes' in cause ? (cause as Refused) : undefined;
}

function refusal(
  { status, isRepeated }: HttpAnswer,
  complaints: readonly Complaint[],
  what: string,
  permission: string,
): SyncError {
  const codes = complaints.flatMap(({ code }) => code ?? []);
  const rule = rules.find(({ matches }) => matches(status, codes));
  const said = saidWhole(complaints.map(wordsOf).filter(Boolean).join('; ')) || 'no reason';
  return new SyncError(
    rule?.code ?? 'CLOUDFLARE_REFUSED',
    `Cannot ${what}: Cloudflare answered ${status}, ${said}.`,
    {
      cause: { status, codes, isRepeated } satisfies Refused,
      ...(rule?.hint ? { hint: rule.hint(permission) } : {}),
    },
  );
}

function wordsOf({ code, message }: Complaint): string {
  return [message, code === undefined ? '' : `(${code})`].filter(Boolean).join(' ');
}
