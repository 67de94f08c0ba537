/** A text as it reads once it is rendered: where Markdown hides what stands in it from whoever looks for it. */

const marks = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const escapes = /\\([!-/:-@[-`{-~])/gu;
const references = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu;

/** Names of signs that Markdown has a meaning for, and of those that HTML has. */
const names: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
  ...{ lpar: '(', rpar: ')', ast: '*', plus: '+', comma: ',', period: '.', sol: '/', colon: ':', semi: ';' },
  ...{ equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\', rsqb: ']', rbrack: ']' },
  ...{
    hat: '^',
    lowbar: '_',
    grave: '`',
    lcub: '{',
    lbrace: '{',
    vert: '|',
    verbar: '|',
    rcub: '}',
    rbrace: '}',
  },
  ...{ hyphen: '-', dash: '-', tilde: '~' },
};

/** The text itself, and as it reads. */
export function plainForms(text: string): readonly string[] {
  const bare = text.replaceAll(marks, '');
  const unescaped = bare.replaceAll(escapes, '$1');
  const decoded = unescaped.replaceAll(
    references,
    (whole: string, ten?: string, sixteen?: string, name?: string) => {
      if (name !== undefined) return names[name.toLowerCase()] ?? whole;
      const point = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten);
      return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
    },
  );
  return [...new Set([text, bare, unescaped, decoded])];
}
