/** Linear over HTTP, as any client would speak to it. */
import type { Sandbox } from '../../sandbox/sandbox.ts';

export interface LinearAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Typed loosely: tests look at it with matchers. */
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly LinearError[];
}

export interface LinearError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export type Ask = (query: string, variables?: object, authorization?: string) => Promise<LinearAnswer>;

export function askLinear(sandbox: () => Sandbox, usual: string): Ask {
  return async (query, variables = {}, authorization = usual) => {
    const response = await fetch(`${sandbox().server.origin}/linear/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Partial<LinearAnswer>;
    return { status: response.status, headers: response.headers, data, errors };
  };
}

/** The nodes of the one list in an answer. */
export function nodesOf({ data }: LinearAnswer): readonly Readonly<Record<string, unknown>>[] {
  const [list] = Object.values(data ?? {});
  return (list as { readonly nodes: readonly Readonly<Record<string, unknown>>[] }).nodes;
}

/** A clock that a test moves on. */
export function handClock(start = '2026-05-01T10:00:00.000Z') {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}
