type Fetch = typeof globalThis.fetch;

/** Bytes: many times the largest page that is asked for. */
const most = 64 * 1024 * 1024;

/** Answers whole, as far as they are of a size: one without end would fill the memory. What is larger throws. */
export function boundedFetch(inner: Fetch, bytes: number = most): Fetch {
  return async (url, init) => {
    const response = await inner(url, init);
    const { body, status, statusText, headers } = response;
    if (body === null) return response;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    // Leaving the loop ends the request.
    for await (const part of body) {
      size += part.length;
      if (size > bytes)
        throw new TypeError(`the answer is larger than ${Math.floor(bytes / 1024 / 1024)} MiB`);
      parts.push(part);
    }
    return new Response(new Blob(parts), { status, statusText, headers });
  };
}
