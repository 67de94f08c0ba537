/** Where a carried commit came from. */
export interface Origin {
  /** `owner/repo` as written. */
  readonly repo: string;
  /** 40 lower-case hex digits. */
  readonly sha: string;
}

/** Git takes a line as a trailer when it is a token, a colon and a value (git-interpret-trailers(1)). */
const trailer = /^[A-Za-z0-9][A-Za-z0-9-]*[ \t]*:(?!\/\/)/;
const generated = /^(?:Signed-off-by: |\(cherry picked from commit )/;

const origin = /^[ \t]*Synced-From[ \t]*:[ \t]*([\w.-]{1,100}\/[\w.-]{1,100})@([0-9a-f]{40})[ \t]*\r?$/gim;
const chain =
  /^[ \t]*(?:Synced-From|Origin-Chain)[ \t]*:[ \t]*([\w.-]{1,100}\/[\w.-]{1,100})@([0-9a-f]{40})[ \t]*\r?$/gim;

export function originTrailer(from: Origin): string {
  return `Synced-From: ${from.repo}@${from.sha}`;
}

/**
 * The origin trailers of a message: whole lines anywhere in it, because a squash moves them out of the last
 * paragraph, and `git merge --squash` indents them.
 */
export function parseOrigins(message: string): readonly Origin[] {
  return originsBy(origin, message);
}

/** All repositories that the commit passed through on its way, nearest origin included. */
export function parseOriginChain(message: string): readonly Origin[] {
  return originsBy(chain, message);
}

function originsBy(pattern: RegExp, message: string): readonly Origin[] {
  // Asked of every commit of a history, and hardly one has any.
  if (!/Synced-From|Origin-Chain/i.test(message)) return [];
  const found = new Map<string, Origin>();
  for (const [, repo = '', sha = ''] of message.matchAll(pattern)) {
    const one = { repo, sha: sha.toLowerCase() };
    found.set(`${repo.toLowerCase()}@${one.sha}`, one);
  }
  return [...found.values()];
}

/** A message without the lines that name an origin; what only tries to look like one loses its name. */
export function withoutOrigins(message: string): string {
  const lines = message.split('\n').filter((line) => originsBy(chain, line).length === 0);
  return lines.map((line) => line.replace(/^[ \t]*Synced-From[ \t]*:/i, 'Origin-Chain:')).join('\n');
}

export interface Message {
  /** Everything before the trailers, without blank lines at its end. */
  readonly body: string;
  /** The lines of the last paragraph, where that is a trailer block. */
  readonly trailers: readonly string[];
}

/**
 * Parts a message as git-interpret-trailers(1) does: the last paragraph, never the first, is a trailer block
 * if all its lines are trailers, or if one of git's own is among them and at least a quarter are trailers.
 */
export function splitTrailers(message: string): Message {
  const text = message.trimEnd();
  const lines = text.split('\n');
  const start = lines.findLastIndex((line) => line.trim() === '') + 1;
  const block = lines.slice(start);
  if (start === 0 || !isTrailerBlock(block)) return { body: text, trailers: [] };
  return { body: lines.slice(0, start).join('\n').trimEnd(), trailers: block };
}

function isTrailerBlock(lines: readonly string[]): boolean {
  const own = lines.filter((line) => !/^[ \t]/.test(line));
  if (own.length === 0 || /^[ \t]/.test(lines[0] ?? '')) return false;
  const trailers = own.filter((line) => trailer.test(line) || generated.test(line)).length;
  if (trailers === own.length) return true;
  return own.some((line) => generated.test(line)) && trailers * 3 >= own.length - trailers;
}

/** Joins a trailer to those that are there, or begins a block. */
export function joinTrailers(message: Message, added: readonly string[]): string {
  return `${message.body}\n\n${[...message.trailers, ...added].join('\n')}\n`;
}
