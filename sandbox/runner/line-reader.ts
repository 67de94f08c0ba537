/** Lines of a stream as .NET reads them for the runner: ended by LF, CR LF or CR, and by nothing else. */
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export function createLineReader(stream: Readable, read: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    rest += decoder.write(chunk);
    // A CR at the very end may be half of a CR LF.
    const parts = rest.split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    for (const line of parts) read(line);
  });
  stream.on('end', () => {
    const last = (rest + decoder.end()).replace(/\r$/, '');
    if (last !== '') read(last);
  });
}
