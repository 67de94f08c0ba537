/** Holds a service's answer back, so that something can happen between its effect and its arrival. */
import type { ServerResponse } from 'node:http';

export interface Captured {
  /** Resolves when the service has written all of its answer. */
  readonly ended: Promise<void>;
  /** Sends the answer as it was written, or with another body. */
  send(body?: Buffer): void;
  /** Sends the head and half of the body, then cuts the connection. */
  sendHalf(): void;
}

type Head = Parameters<ServerResponse['writeHead']>;

export function capture(response: ServerResponse): Captured {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  const chunks: Buffer[] = [];
  let head: Head | undefined;
  let done: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    done = resolve;
  });

  Object.assign(response, {
    writeHead: (...args: Head) => {
      head = args;
      return response;
    },
    flushHeaders: () => {},
    write: (chunk: string | Uint8Array, ...rest: unknown[]) => {
      chunks.push(Buffer.from(chunk as Uint8Array));
      callback(rest)?.();
      return true;
    },
    end: (...args: unknown[]) => {
      const [chunk] = args;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        chunks.push(Buffer.from(chunk as Uint8Array));
      callback(args)?.();
      done();
      return response;
    },
  });

  function begin(length: number): void {
    Object.assign(response, { writeHead, write, end });
    if (response.hasHeader('content-length')) response.setHeader('content-length', length);
    if (head) writeHead(...withLength(head, length));
  }

  return {
    ended,
    send(body) {
      const whole = body ?? Buffer.concat(chunks);
      begin(whole.length);
      end(whole);
    },
    sendHalf() {
      const whole = Buffer.concat(chunks);
      begin(whole.length);
      write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
    },
  };
}

/** The head with the body's true length, whatever the service announced. */
function withLength(head: Head, length: number): Head {
  const [status] = head;
  const given = head.at(-1);
  const headers = typeof given === 'object' && !Array.isArray(given) ? given : {};
  const kept = Object.entries(headers).filter(
    ([name]) => !['content-length', 'transfer-encoding'].includes(name.toLowerCase()),
  );
  const hasBody = status !== 204 && status !== 304;
  return [status, { ...Object.fromEntries(kept), ...(hasBody ? { 'content-length': length } : {}) }] as Head;
}

function callback(args: readonly unknown[]): (() => void) | undefined {
  const last = args.at(-1);
  return typeof last === 'function' ? (last as () => void) : undefined;
}
