/** What a REST endpoint is made of: where it is, what it needs, what it does. */
import type { Owner } from '../../inventory/owner.ts';
import type { Repository, Token, World } from '../../world.ts';
import type { Need } from '../access.ts';
import { Refusal } from '../refusal.ts';
import type { Links } from './links.ts';
import type { PageSizes } from './page.ts';

/** One call of an endpoint that names no repository. */
export interface Call {
  readonly world: World;
  readonly caller: Token | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, already checked against the description; empty when there was none. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly links: Links;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

export interface OwnerCall extends Call {
  readonly owner: Owner;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Set for lists, which are cut into pages. */
  readonly list?: readonly unknown[];
  /** Set where the page is one field of an object, beside `total_count`. */
  readonly field?: string;
  readonly pageSizes?: PageSizes;
}

interface Place {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the description spells it. */
  readonly path: string;
}

/** An endpoint below `/repos/{owner}/{repo}`, whose rights are checked before it runs. */
export interface RepositoryRoute extends Place {
  readonly need: Need;
  readonly handle: (call: RepositoryCall) => Promise<Reply> | Reply;
}

export interface GlobalRoute extends Place {
  readonly handle: (call: Call) => Promise<Reply> | Reply;
}

/** An endpoint below `/orgs/{org}` that takes rights to the organisation. */
export interface OwnerRoute extends Place {
  readonly ownerNeed: Need;
  readonly handle: (call: OwnerCall) => Promise<Reply> | Reply;
}

export type Route = RepositoryRoute | OwnerRoute | GlobalRoute;

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

/** A list, of which the answer holds one page. */
export function listed(items: readonly unknown[]): Reply {
  return { status: 200, list: items };
}

/** A list in a field beside `total_count`. */
export function counted(field: string, items: readonly unknown[], pageSizes?: PageSizes): Reply {
  return { status: 200, list: items, field, ...(pageSizes ? { pageSizes } : {}) };
}

export const EMPTY: Reply = { status: 204 };

export function reads(...permissions: string[]): Need {
  return { permissions, access: 'read' };
}

export function writes(...permissions: string[]): Need {
  return { permissions, access: 'write' };
}

/** The caller of an endpoint that needs one. */
export function callerOf(call: Call): Token {
  if (!call.caller) throw new Refusal(401, 'Requires authentication');
  return call.caller;
}

/** A path parameter; the router has filled each one that the path names. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}
