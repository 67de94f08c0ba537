/** From a path to an endpoint. A last parameter that names a ref or a file may hold slashes. */
import type { Route } from './route.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  /** The path with each parameter percent-encoded, as the description's own templates have it. */
  readonly encodedPath: string;
}

const MAY_HOLD_SLASHES = new Set(['ref', 'path', 'branch', 'basehead']);

export function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const segments = path.split('/').map(decode);
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path.split('/'), segments) : undefined;
    if (params) return { route, params, encodedPath: fill(route.path, params) };
  }
  return undefined;
}

function matchPath(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index];
    if (segment === undefined || (segment === '' && index > 0)) return undefined;
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== segment) return undefined;
      continue;
    }
    const isLast = index === template.length - 1;
    params[name] = isLast && MAY_HOLD_SLASHES.has(name) ? segments.slice(index).join('/') : segment;
    if (isLast && MAY_HOLD_SLASHES.has(name)) return params;
  }
  return segments.length === template.length ? params : undefined;
}

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
