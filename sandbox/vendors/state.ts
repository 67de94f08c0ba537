/** What other vendors know: Cloudflare's accounts with Workers and Pages projects, Neon's projects. */

export interface Vendors {
  readonly cloudflare: {
    /** By token. */
    readonly tokens: Map<string, CloudflareToken>;
    /** By the account's id. */
    readonly accounts: Map<string, CloudflareAccount>;
  };
  readonly neon: {
    readonly keys: Set<string>;
    /** Branches by the project's id. */
    readonly projects: Map<string, NeonBranch[]>;
  };
}

/** The rights that matter here, of those a token of Cloudflare can have. */
const CLOUDFLARE_RIGHTS = ['Workers Scripts', 'Cloudflare Pages'] as const;
export type CloudflareRight = (typeof CLOUDFLARE_RIGHTS)[number];

export interface CloudflareToken {
  readonly rights: Readonly<Partial<Record<CloudflareRight, 'read' | 'edit'>>>;
}

export interface CloudflareAccount {
  /** Secrets by name, by the script's name. */
  readonly workers: Map<string, Map<string, string>>;
  readonly pages: Map<string, PagesProject>;
}

export type PagesEnvironment = 'production' | 'preview';
export type PagesProject = Readonly<Record<PagesEnvironment, Map<string, PagesVariable>>>;

export interface PagesVariable {
  readonly type: 'plain_text' | 'secret_text';
  readonly value: string;
}

export interface NeonBranch {
  readonly id: string;
  readonly name: string;
}

export function createVendors(): Vendors {
  return {
    cloudflare: { tokens: new Map(), accounts: new Map() },
    neon: { keys: new Set(), projects: new Map() },
  };
}
