/** Cuts lists into pages, with GitHub's Link header. */
export interface PageSizes {
  readonly usual: number;
  readonly most: number;
}

const USUAL: PageSizes = { usual: 30, most: 100 };

export interface Page {
  readonly items: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;
}

/** `url` is the address of the request without its query. */
export function paginate(
  list: readonly unknown[],
  url: string,
  query: URLSearchParams,
  { usual, most } = USUAL,
): Page {
  const perPage = clamp(query.get('per_page'), usual, most);
  const page = clamp(query.get('page'), 1, Number.MAX_SAFE_INTEGER);
  const last = Math.max(1, Math.ceil(list.length / perPage));
  const targets = {
    ...(page > 1 ? { prev: page - 1 } : {}),
    ...(page < last ? { next: page + 1, last } : {}),
    ...(page > 1 ? { first: 1 } : {}),
  };
  const links = Object.entries(targets).map(([rel, target]) => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(target));
    return `<${url}?${parameters}>; rel="${rel}"`;
  });
  return {
    items: list.slice((page - 1) * perPage, page * perPage),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function clamp(text: string | null, fallback: number, most: number): number {
  const number = Number(text ?? fallback);
  return number >= 1 ? Math.min(number, most) : fallback;
}
