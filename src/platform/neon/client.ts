import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { createHttp, type Http, type HttpOptions } from '../http.ts';
import { saidWhole } from '../said.ts';

export type NeonOptions = Omit<HttpOptions, 'vendor' | 'root'>;

export interface NeonBranch {
  readonly id: string;
  readonly name: string;
}

/** The little of Neon's API, version 2, that is wanted. */
export interface NeonClient {
  /** Throws `NEON_*`, or `NETWORK`. */
  branchesOf(project: string): Promise<readonly NeonBranch[]>;
  readonly spent: Http['spent'];
}

interface Page {
  readonly branches: readonly NeonBranch[];
  readonly pagination?: { readonly next?: string };
}

const pageSize = 1000;
/** No project has a hundred thousand branches. */
const mostPages = 100;

export function createNeonClient(options: NeonOptions): NeonClient {
  const root = options.env.NEON_API_URL || 'https://console.neon.tech/api/v2';
  const http = createHttp({ ...options, vendor: 'Neon', root });

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
        cursor = page.branches.length < pageSize ? undefined : page.pagination?.next;
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
    if (status < 300) return body as Page;
    const { message } = Object(body) as { readonly message?: unknown };
    const what = `Cannot list the branches of Neon's project ${project}`;
    throw new SyncError(
      codes[status] ?? 'NEON_REFUSED',
      `${what}: it answered ${status}, ${saidWhole(String(message ?? 'no reason'))}.`,
    );
  }
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'NEON_TOKEN_REJECTED',
  403: 'NEON_PERMISSION_MISSING',
  404: 'NEON_NOT_FOUND',
  429: 'NEON_RATE_LIMIT_EXHAUSTED',
};
