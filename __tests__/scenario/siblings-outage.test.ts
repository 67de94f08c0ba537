/** An API that is down while git still answers. */
import { expect, test } from '@jest/globals';
import type { Gate } from '../../sandbox/server.ts';
import { aWorld, run, writesOf } from './harness.ts';
import { subjects } from './target.ts';

test('with the API down for the siblings their heads come from git, and with it down for all nothing is written', async () => {
  const world = await aWorld({
    siblings: { 'acme/ui-kit': (main) => main.withCommit('feat: one', { 'src/one.ts': '1\n' }) },
  });
  await run(world);
  world.branch('acme/ui-kit').withCommit('feat: two', { 'src/two.ts': '2\n' });
  const downFor =
    (token: string): Gate =>
    async (seen, exchange, next) => {
      const isDown =
        seen.service === 'graphql' && (exchange.request.headers.authorization ?? '').includes(token);
      if (!isDown) return next();
      exchange.request.resume();
      exchange.response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Unicorn!</html>');
    };

  const all = await run(world, { gate: downFor('') });
  expect(all.exitCode).toBe(1);
  expect(all.annotations[0]).toMatchObject({ level: 'error', title: 'NETWORK' });
  expect(writesOf(all).filter((write) => !write.startsWith('graphql'))).toEqual([]);

  const siblings = await run(world, { gate: downFor(world.tokens.source) });
  expect(siblings.exitCode).toBe(0);
  expect(subjects(world, 'main..sync/acme/ui-kit/main')).toEqual(['feat: one', 'feat: two']);
});
