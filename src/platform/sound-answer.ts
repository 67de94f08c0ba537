import { isJson } from '../model/is-json.ts';

type Fetch = typeof globalThis.fetch;

/** Successes that have no body. */
const withoutBody: ReadonlySet<number> = new Set([204, 205]);

/**
 * Takes a success only whole and only as JSON; anything else throws as a broken connection does. The client
 * would take what it cannot parse for text, and what breaks off for nothing: half an answer to "open a pull
 * request" would pass for a pull request without a number.
 */
export function soundFetch(inner: Fetch): Fetch {
  return async (url, init) => {
    const response = await inner(url, init);
    if (!response.ok || withoutBody.has(response.status)) return response;
    // Of a copy, for the client wants to read the body itself.
    const body = await response.clone().text();
    if (!isJson(body)) throw new TypeError('the answer is not the JSON that was asked for');
    return response;
  };
}
