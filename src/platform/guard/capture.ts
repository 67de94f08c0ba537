/** Keeps the beginning and the end of an output of any length. */

export interface Capture {
  add(chunk: Buffer): void;
  /** Bytes that came, kept or not. */
  size(): number;
  /** Bytes left out of the middle. */
  missing(): number;
  text(): string;
}

const KEPT = 4 * 1024 * 1024;

/** Keeps at most `kept` bytes, half from either end. */
export function createCapture(kept = KEPT): Capture {
  const half = Math.floor(kept / 2);
  const head: Buffer[] = [];
  let headSize = 0;
  let tail: Buffer[] = [];
  let tailSize = 0;
  let size = 0;

  function add(chunk: Buffer): void {
    size += chunk.length;
    const first = chunk.subarray(0, half - headSize);
    if (first.length > 0) head.push(first);
    headSize += first.length;
    const rest = chunk.subarray(first.length);
    if (rest.length === 0) return;
    tail.push(rest);
    tailSize += rest.length;
    // Cut now and then, so that long outputs cost no more than twice what is kept.
    if (tailSize <= 2 * half) return;
    tail = [lastOf(tail, half)];
    tailSize = half;
  }

  const missing = () => Math.max(0, size - headSize - half);

  function text(): string {
    const end = lastOf(tail, half);
    if (missing() === 0) return Buffer.concat([...head, end]).toString('utf8');
    const gap = `\n[${missing()} bytes left out]\n`;
    return `${Buffer.concat(head).toString('utf8')}${gap}${end.toString('utf8')}`;
  }

  return { add, size: () => size, missing, text };
}

/** A copy, so that what is cut off can be freed. */
function lastOf(chunks: readonly Buffer[], count: number): Buffer {
  return Buffer.from(Buffer.concat(chunks).subarray(-count));
}
