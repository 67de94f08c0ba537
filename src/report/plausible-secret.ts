/** Words that stand for a secret where none should be shown. */
const placeholder =
  /example|placeholder|change.?me|dummy|sample|redacted|your[-_]|my[-_]|xxxx|\*{3}|\.\.\.|1234567|abcdef|todo|fake|mock|insert|replace/i;
const template = /[$%#]\{|\{\{|\$\(|<[\w-]+>|^\$|^%|^<|^\*+$/;
const commonPasswords = new Set(
  'password passwd pass secret test testing postgres mysql mongo redis root admin user guest changeit letmein default local dev'.split(
    ' ',
  ),
);

/** A value in code or configuration under a name such as `password`: long and mixed enough to be real. */
export function isPlausibleSecret(value: string): boolean {
  if (placeholder.test(value) || template.test(value)) return false;
  // A path, a property or a call is code, not a value.
  if (/^[A-Za-z_$][\w$]*(?:[.:/-][A-Za-z_$][\w$]*)+$/.test(value) && !/\d[A-Za-z]+\d/.test(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 3;
}

/** The password of `scheme://user:password@host`. */
export function isPlausiblePassword(value: string): boolean {
  return !placeholder.test(value) && !template.test(value) && !commonPasswords.has(value.toLowerCase());
}

/** What follows a prefix such as `sk-` or `Bearer`: random letters, no words with dashes. */
export function isPlausibleToken(value: string): boolean {
  return /\d/.test(value) && /[A-Z]|\d[a-z]+\d/.test(value) && !template.test(value) && entropy(value) >= 3;
}

/** Base64 behind the head of a key, as lines or with escaped newlines; not the code that looks for that head. */
export function looksLikeKeyBody(value: string): boolean {
  return /[A-Za-z0-9+/=]{24}/.test(value);
}

/** Shannon's, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
