import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sparingFetch } from '../../src/platform/plain-fetch.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function answering(listener: RequestListener): Promise<string> {
  const made = createServer(listener);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/graphql`;
}

const echo: RequestListener = async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  response.writeHead(203, { 'content-type': 'application/json', 'x-two': ['a', 'b'] });
  response.end(JSON.stringify({ method: request.method, token: request.headers.authorization, body }));
};

const asked = { method: 'POST', headers: { authorization: 'token abc' }, body: '{"a":"ü"}' };

test('a request gets the same answer whether it follows redirects or not', async () => {
  const address = await answering(echo);
  const told = (redirect: 'follow' | 'error') =>
    sparingFetch(address, { ...asked, redirect }).then(async (answer) => {
      const { ok, status, url, headers } = answer;
      const names = ['content-type', 'x-two', 'x-none'].map((name) => headers.get(name) ?? null);
      const listed = [...headers].map(([name]) => name).toSorted();
      return { ok, status, url, names, listed, text: await answer.clone().text() };
    });
  const full = await told('follow');
  expect(full.text).toBe('{"method":"POST","token":"token abc","body":"{\\"a\\":\\"ü\\"}"}');
  expect(await told('error')).toEqual(full);
});

describe('a request that follows no redirect fails', () => {
  const strict = (address: string, signal?: AbortSignal) =>
    sparingFetch(address, { ...asked, redirect: 'error', ...(signal && { signal }) });

  test('where it is sent elsewhere, and nothing is asked there', async () => {
    const seen: (string | undefined)[] = [];
    const address = await answering(({ url }, response) => {
      seen.push(url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await expect(strict(address)).rejects.toThrow('the answer is a redirect (307)');
    expect(seen).toEqual(['/graphql']);
  });

  test('where the answer breaks off', async () => {
    const address = await answering((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"half":', () => response.destroy());
    });
    await expect(strict(address)).rejects.toThrow();
  });

  test('where nobody answers', async () => {
    const address = await answering(echo);
    server?.close();
    await expect(strict(address)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test.each(['before it is answered', 'in the middle of the answer'])(
    'with the reason of a stop %s',
    async (when) => {
      const stop = new AbortController();
      const address = await answering((_, response) => {
        if (when === 'in the middle of the answer') response.writeHead(200).write('{');
        setTimeout(() => stop.abort(new Error('stopped')), 50);
      });
      await expect(strict(address, stop.signal)).rejects.toThrow('stopped');
    },
  );
});
