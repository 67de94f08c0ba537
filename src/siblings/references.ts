/** Kept between `@` and a name. Commit messages are searched for mentions whether or not they look like code. */
const zeroWidthSpace = '\u200b';

/** What GitHub would link, close, notify or look up. Bounded repeats and lookbehinds keep the time linear. */
const signs = new RegExp(
  [
    /(?<url>https?:\/\/[^\s<>`"]*[^\s<>`".,;:!?)\]}'*])/,
    /(?<whole>(?<![\w.-])[\w.-]{1,100}\/[\w.-]{1,100}(?:#[1-9]\d{0,9}|@[0-9a-f]{7,40})(?!\w))/,
    /(?<!\w)GH-(?<gh>[1-9]\d{0,9})(?!\w)/,
    /(?<email>(?<![\w.+-])[\w.+-]{0,63}\w@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){0,7}\.[a-z]{2,24}(?![\w-]))/,
    /(?<user>(?<![\w.-])[\w.-]{1,100}(?:#[1-9]\d{0,9}|@[0-9a-f]{7,40})(?!\w))/,
    /(?<!&)#(?<number>[1-9]\d{0,9})(?!\w)/,
    /(?<![\w@/])(?<sha>[0-9a-f]{40})(?!\w)/,
    /(?<mention>@(?=[a-z0-9]))/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

const onGitHub =
  /^https?:\/\/(?<host>[^/]+)\/(?<repo>[\w.-]+\/[\w.-]+)\/(?:(?:issues|pulls?|discussions)\/(?<number>\d+)|commit\/(?<sha>[0-9a-f]{7,40}))(?:[/?#]|$)/i;

/**
 * A line in which references to issues, pull requests and commits stand in code style with their repository:
 * they keep their meaning and lose their link, and with it the notice to the other side and the power of
 * `Closes`. Mentions get a zero-width space. E-mail addresses and other links stay. Doing it twice changes
 * nothing more.
 */
export function neutralReferences(line: string, repo: string): string {
  let before = line;
  let after = neutralOnce(before, repo);
  // `#12https://github.com/…`: when the address has become code, the number ends there, too.
  for (let round = 0; after !== before && round < 3; round++) {
    before = after;
    after = neutralOnce(before, repo);
  }
  return after;
}

function neutralOnce(line: string, repo: string): string {
  return piecesOf(line)
    .flatMap((piece) => neutralPiece(piece, repo))
    .reduce(
      (text, part) => (part.startsWith('`') && /[`\\]$/.test(text) ? `${text} ${part}` : text + part),
      '',
    );
}

interface Piece {
  readonly code: boolean;
  readonly text: string;
}

/**
 * Backticks enclose code where runs of one length pair up. A run that stands alone would pair with ours and
 * set the reference free, so it becomes quotes; fences stay.
 */
function piecesOf(line: string): readonly Piece[] {
  if (/^ {0,3}`{3,}[^`]*$/.test(line)) return [{ code: true, text: line }];
  const tokens = line.replace(/(?<!\\)\\+`/g, "'").split(/(`+)/);
  const pieces: Piece[] = [];
  let text = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const end = at % 2 === 0 ? -1 : tokens.indexOf(token, at + 1);
    if (end < 0) {
      text += token.replaceAll('`', "'");
    } else {
      pieces.push({ code: false, text }, { code: true, text: tokens.slice(at, end + 1).join('') });
      text = '';
      at = end;
    }
  }
  return [...pieces, { code: false, text }];
}

function neutralPiece({ code, text }: Piece, repo: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(signs)) {
    const { reference, plain } = neutral(match[0], match.groups ?? {}, repo);
    parts.push(text.slice(from, match.index));
    parts.push(reference === undefined ? plain : code ? reference : `\`${reference}\``);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

interface Neutral {
  /** To be shown as code. */
  readonly reference?: string;
  readonly plain: string;
}

function neutral(match: string, groups: Record<string, string | undefined>, repo: string): Neutral {
  if (groups.url !== undefined) return neutralUrl(match);
  if (groups.email !== undefined) return { plain: match };
  if (groups.mention !== undefined) return { plain: `@${zeroWidthSpace}` };
  const number = groups.gh ?? groups.number;
  if (number !== undefined) return { reference: `${repo}#${number}`, plain: match };
  return { reference: groups.sha === undefined ? match : `${repo}@${match}`, plain: match };
}

/** Of another host than github.com, the whole address says best what is meant. */
function neutralUrl(url: string): Neutral {
  const { host, repo, number, sha } = onGitHub.exec(url)?.groups ?? {};
  const plain = url.replace(/(?<!\w)@(?=[a-z0-9])/gi, '%40');
  if (repo === undefined) return { plain };
  if (!/^(?:www\.)?github\.com$/i.test(host ?? '')) return { reference: plain, plain };
  return { reference: number === undefined ? `${repo}@${sha}` : `${repo}#${number}`, plain };
}
