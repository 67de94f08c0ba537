/** Reads `git log -z --raw` as it streams in: a fixed count of fields, then pairs of change and path. */
import { isUtf8 } from 'node:buffer';
import type { Commit, FileChange, Mode } from '../../siblings/commit.ts';

/** Fields before the changes; the message is last. None can hold a NUL, so nothing in them can confuse. */
export const logFormat = '%H%x00%P%x00%an%x00%ae%x00%ad%x00%cd%x00%B';
const FIELDS = 7;
const COLON = 58;
const LINE_FEED = 10;

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
  let change: Pick<FileChange, 'before' | 'after'> | undefined;

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

  function take(data: Buffer, from: number, to: number): void {
    if (change !== undefined) {
      const display = data.toString('utf8', from, to);
      // What was replaced while decoding is no path; what only looks so is one.
      const isPath = !display.includes('\ufffd') || isUtf8(data.subarray(from, to));
      files.push({ path: isPath ? display : undefined, display, before: change.before, after: change.after });
      change = undefined;
      return;
    }
    if (fields.length === FIELDS) {
      // A line feed stands before the first change of a commit.
      const start = data[from] === LINE_FEED ? from + 1 : from;
      if (data[start] === COLON) {
        change = changeAt(data, start);
        return;
      }
      finish();
    }
    fields.push(data.toString('utf8', from, to));
  }

  return {
    push: (chunk) => {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = 0;
      for (let end = data.indexOf(0, at); end !== -1; end = data.indexOf(0, at)) {
        take(data, at, end);
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

/** `:100644 100755 <id> <id> M`. Read piece by piece: parts of one string would keep all of it. */
function changeAt(data: Buffer, at: number): Pick<FileChange, 'before' | 'after'> {
  const piece = (from: number, to: number) => data.toString('latin1', at + from, at + to);
  return {
    before: { mode: piece(1, 7) as Mode, oid: piece(15, 55) },
    after: { mode: piece(8, 14) as Mode, oid: piece(56, 96) },
  };
}
