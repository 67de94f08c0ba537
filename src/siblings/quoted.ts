/** In code style; a backtick in a name must not end it. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}
