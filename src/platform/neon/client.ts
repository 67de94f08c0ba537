import { array, type infer as Infer, nullish, object, string } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { formed } from '../answer-form.ts';
import { createHttp, type Http, type HttpOptions } from '../http.ts';
import { saidWhole } from '../said.ts';

export type NeonOptions = Omit<HttpOptions, 'vendor' | 'root'>;

const branch = object({ id: string(), name: string() });
const pageForm = object({
  branches: array(branch),
  pagination: nullish(object({ next: nullish(string()) })),
});

export type NeonBranch = Infer<typeof branch>;
type Page = Infer<typeof pageForm>;

/** The little of Neon's API, version 2, that is wanted. */
export interface NeonClient {
  /** Throws `NEON_*`, or `NETWORK`. */
  branchesOf(project: string): Promise<readonly NeonBranch[]>;
  readonly spent: Http['spent'];
}

const pageSize = 1000;
/** No project has a hundred thousand branches. */
const mostPages = 100;

const vendor = 'Neon';

export function createNeonClient(options: NeonOptions): NeonClient {
  const root = options.env.NEON_API_URL || 'https://console.neon.tech/api/v2';
  const http = createHttp({ ...options, vendor, root });

  return {
    spent: http.spent,
    async branchesOf(project) {
      if (options.token === '') {
        throw new SyncError('NEON_TOKEN_REJECTED', 'Cannot list the branches without `neon-api-key`.');
      }
      const all: NeonBranch[] = [];
      let cursor: string | undefined;
      for (let pages = 0; pages < mostPages; pages += 1) {
        const page = await read(project, cursor);
        all.push(...page.branches);
        cursor = page.branches.length < pageSize ? undefined : (page.pagination?.next ?? undefined);
        if (cursor === undefined) return all;
      }
      throw new SyncError(
        'NETWORK',
        `Neon lists more than ${mostPages} pages of branches, and no end of them.`,
      );
    },
  };

  async function read(project: string, cursor: string | undefined): Promise<Page> {
    const query = new URLSearchParams({
      limit: String(pageSize),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const { status, body } = await http.send(
      'GET',
      `/projects/${encodeURIComponent(project)}/branches?${query}`,
    );
    const what = `list the branches of Neon's project ${project}`;
    if (status < 300) return formed(pageForm, body, { vendor, what, status });
    const { message } = Object(body) as { readonly message?: unknown };
    const said = typeof message === 'string' ? message : 'no reason';
    throw new SyncError(
      codes[status] ?? 'NEON_REFUSED',
      `Cannot ${what}: it answered ${status}, ${saidWhole(said)}.`,
    );
  }
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'NEON_TOKEN_REJECTED',
  403: 'NEON_PERMISSION_MISSING',
  404: 'NEON_NOT_FOUND',
  429: 'NEON_RATE_LIMIT_EXHAUSTED',
};
