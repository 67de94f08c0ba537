/** What an endpoint of Cloudflare's is made of. */
import type { CloudflareAccount, CloudflareRight } from './state.ts';

export interface CloudflareCall {
  readonly account: CloudflareAccount;
  readonly params: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface CloudflareRoute {
  readonly method: string;
  /** Below the account; each group is a parameter. */
  readonly path: RegExp;
  /** As Cloudflare's reference spells it. */
  readonly operation: string;
  readonly right: CloudflareRight;
  /** The result, which the answer's envelope holds. */
  readonly handle: (call: CloudflareCall) => unknown;
}
