/** Whether a list that people write names a commit: by its whole id or by at least seven digits of it. */
export function isListed(list: readonly string[], sha: string): boolean {
  return list.some((entry) => entry.length >= 7 && sha.startsWith(entry.toLowerCase()));
}
