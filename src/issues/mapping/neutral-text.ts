/** Texts for GitHub: what would notify, link or close somebody else's is broken by a character that nobody sees. */
import { markdownLines } from '../../model/markdown-lines.ts';

/** Taken away again when the text is read: so no text grows, and other systems never get it. */
const zeroWidthSpace = '\u200b';

export interface NeutralText {
  readonly write: (text: string) => string;
  readonly read: (text: string) => string;
}

const address =
  /(?<web>(?<![a-z0-9])https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s<>()[\]"'`\\]*)?)/;

/** `@name`, `#12`, `GH-12`, and `closes` before an address. Signs and what follows may be written as entities. */
const broken = [
  /(?<number>(?<!&)#|&(?:#0*35|#x0*23|num);)(?<numberMarks>\u200b*)(?=[\d&])/,
  /(?<![a-z0-9])(?<gh>GH-)(?<ghMarks>\u200b*)(?=[\d&])/,
  /(?<![a-z0-9])(?<at>@)(?<atMarks>\u200b*)(?<name>[a-z0-9][a-z0-9-]*)(?<rest>[/_&]?)/,
  /(?<![a-z0-9])(?<sign>@|&(?:#0*64|#x0*40|commat);)(?<signMarks>\u200b*)(?=[a-z0-9&])/,
  /(?<![a-z0-9])(?<closes>close[sd]?|fix(?:e[sd])?|resolve[sd]?)(?<closesMarks>\u200b*)(?=:?[ \t]+https?:)/,
];

/** Places, with the marks that stand in them already. An address on the web is left whole. */
const places = oneOf([address, ...broken]);
/** In HTML an address may be plain text: what follows its scheme is looked at like any other. */
const placesInHtml = oneOf(broken);

/** What can be mentioned, and found again in a text. */
const mentionable = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/iu;

/**
 * `listed`: logins by the names that all sides share. Who is listed is named by the login and not broken here: whether
 * a mention is alive is up to the tracker, which knows what stands there already. Reading what was written gives the
 * same text, whatever it is.
 */
export function createNeutralText(listed: ReadonlyMap<string, string>): NeutralText {
  const logins = new Map([...listed].filter((entry) => entry.every((name) => mentionable.test(name))));
  const names = new Map([...logins].map(([name, login]) => [login.toLowerCase(), name]));
  return {
    write: (text) =>
      replaced(text, (marks, name) => {
        const login = marks === '' && name !== undefined ? logins.get(name) : undefined;
        return login === undefined ? { marks: `${marks}${zeroWidthSpace}` } : { marks: '', name: login };
      }),
    read: (text) =>
      !hasSigns(text)
        ? text
        : replaced(text, (marks, name) => {
            // A mark before a name that may be mentioned is one that somebody meant.
            const isShared = name !== undefined && logins.has(name);
            if (marks !== '') return { marks: isShared && marks.length === 1 ? marks : marks.slice(1) };
            const shared = name === undefined ? undefined : names.get(name.toLowerCase());
            if (shared !== undefined) return { marks: '', name: shared };
            return { marks: isShared ? zeroWidthSpace : '' };
          }),
  };
}

/** Where there is neither, nothing was broken, and nobody is mentioned: nearly all texts. */
function hasSigns(text: string): boolean {
  return text.includes(zeroWidthSpace) || text.includes('@');
}

type Change = (marks: string, name: string | undefined) => { readonly marks: string; readonly name?: string };

function replaced(text: string, change: Change): string {
  let isHtml = false;
  return markdownLines(text)
    .map(({ text: line, end, isCode }) => {
      if (isCode) return `${line}${end}`;
      // In HTML addresses are not what they seem.
      isHtml ||= /<(?!https?:)[a-z!?/]/iu.test(line);
      return `${inLine(line, isHtml, change)}${end}`;
    })
    .join('');
}

function inLine(line: string, isHtml: boolean, change: Change): string {
  return line.replaceAll(isHtml ? placesInHtml : places, (whole: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { web, at, name = '', rest: after = '' } = groups;
    if (web !== undefined) return whole;
    if (at !== undefined) {
      const now = change(groups.atMarks ?? '', after === '' ? name : undefined);
      return `${at}${now.marks}${now.name ?? name}${after}`;
    }
    const kind =
      (['number', 'gh', 'sign', 'closes'] as const).find((one) => groups[one] !== undefined) ?? 'sign';
    return `${groups[kind]}${change(groups[`${kind}Marks`] ?? '', undefined).marks}`;
  });
}

function oneOf(forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join('|'), 'giu');
}
