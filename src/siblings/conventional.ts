/** What a commit's message says about itself, after Conventional Commits 1.0.0 and the habits of GitHub. */
export interface Subject {
  /** The first line; for a GitHub merge commit the title of its pull request. */
  readonly title: string;
  /** Lower-case; undefined where the title follows no convention. `Revert "…"` and `Reapply "…"` are `revert`. */
  readonly type: string | undefined;
  /** As written, without the brackets; several are parted by commas. */
  readonly scope: string | undefined;
  readonly breaking: boolean;
  /** The title without type, scope and pull request number. */
  readonly description: string;
  /** The pull request that made it: `Merge pull request #12`, or a squash suffix `(#12)`. */
  readonly pullRequest: number | undefined;
  /** What it undoes, where it is a revert (or the revert of one, such as git's `Reapply "…"`). */
  readonly reverts: Reverted | undefined;
}

/** The ways in which a revert names what it undoes, most exact first. */
export interface Reverted {
  /** Lower-case commit ids, 7 to 40 digits. */
  readonly shas: readonly string[];
  /** From GitHub's button: `Reverts acme/ui#12`. */
  readonly pullRequest: number | undefined;
  /** The title in quotes. */
  readonly title: string | undefined;
}

const convention = /^([a-z][\w-]{0,49})(?:\(([^()\n]{0,100})\))?(!)?:\s+(\S.*)$/i;
const breakingFooter = /^BREAKING[ -]CHANGE(?:: | #)/m;
const fixupPrefix = /^(?:`?(?:fixup|squash|amend)!`? )+/;
const mergeTitle = /^Merge pull request #(\d{1,10}) from /;
/** Also in the form that a carried message has: (`acme/ui#12`). */
const squashSuffix = /\s\(`?(?:[\w.-]+\/[\w.-]+)?#(\d{1,10})`?\)$/;
const quotedRevert = /^(?:Revert|Reapply) "(.*)"$/i;
const namesCommit =
  /(?:\bThis reverts commits?\s|^Refs: )((?:`?(?:[\w.-]{1,100}\/[\w.-]{1,100}@)?[0-9a-f]{7,40}`?[,.\s]{0,100}(?:and\s)?){1,100})/gim;
const namesPullRequest = /^Reverts `?(?:[\w.-]+\/[\w.-]+)?#(\d{1,10})`?\s*$/im;

const lineEnd = /\r\n|\n|\r/;

export function parseSubject(message: string): Subject {
  const [firstLine = ''] = message.split(lineEnd, 1);
  const merged = mergeTitle.exec(firstLine);
  const title = ((merged && linesBelow(message).find((line) => line.trim() !== '')) ?? firstLine).trim();
  const plain = title.replace(fixupPrefix, '');
  const suffix = squashSuffix.exec(plain);
  const bare = suffix ? plain.slice(0, suffix.index) : plain;
  const quoted = quotedRevert.exec(bare);
  const parts = quoted ? undefined : convention.exec(bare);
  const type = quoted ? 'revert' : parts?.[1]?.toLowerCase();
  const description = parts?.[4] ?? bare;
  return {
    title,
    type,
    scope: parts?.[2]?.trim() || undefined,
    breaking: parts?.[3] === '!' || breakingFooter.test(message),
    description,
    pullRequest: numberOf(merged?.[1] ?? suffix?.[1]),
    reverts: type === 'revert' ? reverted(message, quoted?.[1] ?? description) : undefined,
  };
}

function linesBelow(message: string): readonly string[] {
  return message.split(lineEnd).slice(1);
}

function reverted(message: string, title: string): Reverted {
  const shas = [...message.matchAll(namesCommit)].flatMap(
    (match) =>
      match[1]
        ?.toLowerCase()
        .match(/(?<![\w/-])(?:[\w.-]{1,100}\/[\w.-]{1,100}@)?[0-9a-f]{7,40}(?![\w/])/g) ?? [],
  );
  return {
    shas: [...new Set(shas.map((sha) => sha.slice(sha.indexOf('@') + 1)))].slice(0, 100),
    pullRequest: numberOf(namesPullRequest.exec(message)?.[1]),
    title: title || undefined,
  };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
