import { expect, test } from '@jest/globals';
import { soundFetch } from '../../src/platform/sound-answer.ts';

const fetching = (answer: Response) => soundFetch(async () => answer)('https://api.example.com');

test.each([
  ['JSON', new Response('{"number":1}', { status: 201 }), '{"number":1}'],
  ['no body where none belongs', new Response(null, { status: 204 }), ''],
  ['a refusal in any form', new Response('<html>', { status: 502 }), '<html>'],
])('takes %s, and leaves the body to be read', async (_, answer, body) => {
  expect(await (await fetching(answer)).text()).toBe(body);
});

const brokenOff = new ReadableStream({
  start(controller) {
    controller.enqueue(Buffer.from('{"number":'));
    controller.error(new TypeError('terminated'));
  },
});

test.each([
  ['a page of a proxy', new Response('<html>Please log in</html>', { status: 200 })],
  ['half an answer', new Response('{"number":', { status: 201 })],
  ['an empty answer', new Response('', { status: 200 })],
  ['a connection that breaks off', new Response(brokenOff, { status: 200 })],
])('takes %s for a fault of the network', async (_, answer) => {
  await expect(fetching(answer)).rejects.toThrow(TypeError);
});
