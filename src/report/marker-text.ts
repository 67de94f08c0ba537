/** Hidden comments that machines read: `<!-- name {"a":1} -->`. */
const end = ' -->';
const longest = 65_536;
const most = 100;

/** Nothing in the data can end the comment: where JSON has such characters, it has them in strings. */
export function markerText(name: string, data: unknown): string {
  const json = JSON.stringify(data) ?? 'null';
  const escaped = json.replace(
    /[<>&@#]|-(?=-)/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<!-- ${name} ${escaped}${end}`;
}

/** The data of all markers of that name in a text that anyone may have written: validate what comes out. */
export function readMarkers(text: string, name: string): readonly unknown[] {
  const start = `<!-- ${name} `;
  const found: unknown[] = [];
  let to = 0;
  for (let at = text.indexOf(start); at >= 0 && found.length < most; at = text.indexOf(start, to)) {
    to = text.indexOf(end, at + start.length);
    if (to < 0) break;
    // No marker holds the beginning of another, so of several only the last can be one.
    const from = text.lastIndexOf(start, to) + start.length;
    if (from > to || to - from > longest) continue;
    const data = parsed(text.slice(from, to));
    if (data !== undefined) found.push(data);
  }
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
