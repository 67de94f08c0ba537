/** Maps a sibling's path to the target's by the longest configured prefix, on whole segments. */
export function createPathMap(map: Readonly<Record<string, string>>): (path: string) => string {
  const prefixes = Object.entries(map)
    .map(([from, to]) => ({ from: asPrefix(from), to: asPrefix(to) }))
    .sort((a, b) => b.from.length - a.from.length);
  return (path) => {
    for (const { from, to } of prefixes) {
      if (path.startsWith(from)) return to + path.slice(from.length);
      // A single file may be mapped, too.
      if (`${path}/` === from) return to.slice(0, -1);
    }
    return path;
  };
}

/** `packages/ui`, `./packages/ui/` → `packages/ui/`; the root, `.` or nothing, → nothing. */
function asPrefix(path: string): string {
  const plain = path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  return plain === '' || plain === '.' ? '' : `${plain}/`;
}
