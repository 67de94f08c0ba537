/** Milliseconds for which a list that was just read counts as what is there. */
const freshFor = 3000;

/** Reads a list again before a write, but not for each of several writes in a row. */
export type Recently = <T>(key: string, read: () => Promise<T>) => Promise<T>;

/** `now` in milliseconds. Own writes do not spoil a list: each change looks only at what is its own. */
export function createRecently(now: () => number): Recently {
  const known = new Map<string, { readonly at: number; readonly value: unknown }>();
  return async function recently<T>(key: string, read: () => Promise<T>): Promise<T> {
    const last = known.get(key);
    if (last !== undefined && now() - last.at < freshFor) return last.value as T;
    const at = now();
    const value = await read();
    known.set(key, { at, value });
    return value;
  };
}
