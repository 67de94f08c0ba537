/** Reads `git log -z --raw` as it streams in: a fixed count of fields, then pairs of change and path. */
import type { Commit, FileChange, Mode } from '../../siblings/commit.ts';

/** Fields before the changes; the message is last. None can hold a NUL, so nothing in them can confuse. */
export const logFormat = '%H%x00%P%x00%an%x00%ae%x00%ad%x00%cd%x00%B';
const FIELDS = 7;
const COLON = 58;
const LINE_FEED = 10;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export interface LogParser {
  push(chunk: Buffer): void;
  /** The commits, once all was pushed. */
  end(): readonly Commit[];
}

export function createLogParser(): LogParser {
  const commits: Commit[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let fields: string[] = [];
  let files: FileChange[] = [];
  let change: string | undefined;

  function finish(): void {
    if (fields.length < FIELDS) return;
    const [sha = '', parents = '', name = '', email = '', at = '', committedAt = '', message = ''] = fields;
    commits.push({
      sha,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name, email, at },
      committedAt,
      message,
      files,
    });
    fields = [];
    files = [];
  }

  function take(token: Buffer): void {
    if (change !== undefined) {
      files.push(fileChange(change, token));
      change = undefined;
      return;
    }
    if (fields.length === FIELDS) {
      // A line feed stands before the first change of a commit.
      const start = token[0] === LINE_FEED ? 1 : 0;
      if (token[start] === COLON) {
        change = token.toString('latin1', start);
        return;
      }
      finish();
    }
    fields.push(token.toString('utf8'));
  }

  return {
    push: (chunk) => {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = 0;
      for (let end = data.indexOf(0, at); end !== -1; end = data.indexOf(0, at)) {
        take(data.subarray(at, end));
        at = end + 1;
      }
      rest = data.subarray(at);
    },
    end: () => {
      finish();
      return commits;
    },
  };
}

/** `:100644 100755 <id> <id> M` with the path's bytes. */
function fileChange(change: string, bytes: Buffer): FileChange {
  const path = decoded(bytes);
  return {
    path,
    display: path ?? bytes.toString('utf8'),
    before: { mode: change.slice(1, 7) as Mode, oid: change.slice(15, 55) },
    after: { mode: change.slice(8, 14) as Mode, oid: change.slice(56, 96) },
  };
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
