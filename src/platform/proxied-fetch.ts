type Environment = Readonly<Record<string, string | undefined>>;

const proxies = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/**
 * `direct`, such as Node's own fetch, goes through no proxy. Where one is set, as on some runners of one's own, the
 * toolkit's does; it brings an HTTP client as large as all else that an idle run loads, so the others do without.
 */
export async function proxiedFetch(
  env: Environment,
  direct: typeof globalThis.fetch,
): Promise<typeof globalThis.fetch> {
  if (!proxies.some((name) => env[name])) return direct;
  const { defaults } = await import('@actions/github/lib/utils');
  return defaults.request?.fetch ?? direct;
}
