/** A text whose broken lines are whole again. */
export interface Unwrapped {
  readonly text: string;
  /** Where a character of it stands in the text as it was. */
  readonly origin: Uint32Array;
}

/**
 * White space, or line ends escaped as in JSON, behind so long a run of characters that the line was broken by its
 * length: base64 and hex are, at 60 to 76 characters. First comes what is quick to rule out.
 */
const lineBreak = /(?=[\s\\])(?<=[\w+/%-]{40})(?:\s|\\+[rn])+/g;
const shortestWrapped = 42;

/** Undefined where no line was broken, which is nearly always. Time is linear in the text. */
export function unwrapped(text: string): Unwrapped | undefined {
  if (text.length < shortestWrapped) return undefined;
  const breaks = [...text.matchAll(lineBreak)];
  if (breaks.length === 0) return undefined;
  const origin = new Uint32Array(text.length);
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  const keep = (to: number) => {
    pieces.push(text.slice(from, to));
    for (let at = from; at < to; at++) origin[length++] = at;
  };
  for (const { index, 0: broken } of breaks) {
    keep(index);
    from = index + broken.length;
  }
  keep(text.length);
  return { text: pieces.join(''), origin };
}
