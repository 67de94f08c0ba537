import { isJson } from '../../model/is-json.ts';

type Fetch = typeof globalThis.fetch;

/** Takes a success with JSON or without any body, as Jira's writes have it; anything else throws, as a broken connection does. */
export function jsonFetch(inner: Fetch): Fetch {
  return async (url, init) => {
    const response = await inner(url, init);
    if (!response.ok) return response;
    // Of a copy, for it is read again.
    const body = await response.clone().text();
    if (body !== '' && !isJson(body)) throw new TypeError('the answer is not the JSON that was asked for');
    return response;
  };
}
