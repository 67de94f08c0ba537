/** What a module prints: for the debug log, line by line. */
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * Only whole lines, since redaction knows only whole values; what is beyond `most` characters is read and dropped, so
 * that the process never waits for us.
 */
export function tellLines(stream: Readable, most: number, tell: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let left = most;
  let pending = '';
  stream.on('error', () => {});
  stream.on('data', (chunk: Buffer) => {
    if (left < 0) return;
    const lines = `${pending}${decoder.write(chunk)}`.split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) say(line);
    if (pending.length > left) cut();
  });
  stream.on('close', () => {
    if (left >= 0 && pending !== '') say(pending);
  });

  function say(line: string): void {
    if (left < 0) return;
    if (line.length > left) {
      cut();
    } else {
      left -= line.length + 1;
      tell(line.replace(/\r$/u, ''));
    }
  }

  function cut(): void {
    left = -1;
    pending = '';
    tell('[what else it printed is left out]');
  }
}
