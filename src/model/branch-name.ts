/** The rules of `git check-ref-format --branch`, each with the words for it. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^$/u, 'is empty'],
  [/[\p{Cc} ~^:?*[\\]/u, 'contains a space or one of `~^:?*[\\`, or a control character'],
  [/\.\./u, 'contains `..`'],
  [/@\{|^@$/u, 'is or contains a form of `@` that git reserves'],
  [/^-/u, 'begins with `-`'],
  [/^\/|\/$|\/\//u, 'has a slash too many'],
  [/(?:^|\/)\./u, 'has a part that begins with a dot'],
  [/\.$|\.lock(?:\/|$)/u, 'ends in `.` or `.lock`'],
  [/^HEAD$/u, 'is the name of no branch'],
];

/** What keeps a text from being the short name of a branch: goes on from "it". */
export function branchNameFault(name: string): string | undefined {
  return rules.find(([pattern]) => pattern.test(name))?.[1];
}
