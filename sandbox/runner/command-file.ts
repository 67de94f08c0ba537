/** The files that an action writes for the runner: `name=value` lines and heredocs. Source: FileCommandManager of actions/runner. */

export type FileCommands =
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  /** The runner fails the step with this message. */
  | { readonly ok: false; readonly message: string };

export function parseCommandFile(text: string): FileCommands {
  const lines = text.split(/\r?\n/);
  const values: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      const name = line.slice(0, equals);
      if (name === '') return { ok: false, message: `Invalid format '${line}'. Name must not be empty` };
      values[name] = line.slice(equals + 1);
      continue;
    }
    if (heredoc < 0) return { ok: false, message: `Invalid format '${line}'` };
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      return {
        ok: false,
        message: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
      };
    }
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) {
      return { ok: false, message: `Invalid value. Matching delimiter not found '${delimiter}'` };
    }
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return { ok: true, values };
}
