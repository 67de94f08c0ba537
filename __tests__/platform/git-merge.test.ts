import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createGitWorld, type GitWorld } from './git-world.ts';

let world: GitWorld;
beforeAll(async () => {
  world = await createGitWorld();
});
afterAll(() => world.close());

const text = (...lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);
const labels = { ours: 'target', theirs: 'acme/ui@1234567' };

test('many merges asked at once come back each with its own result', async () => {
  const { mergeFile } = await world.git().openTarget(world.remote('acme/app', 'target'));
  const base = text('1', '2', '3', '4', '5');
  const merged = await Promise.all(
    Array.from({ length: 120 }, (_, index) =>
      mergeFile({
        base,
        ours: text(`ours ${index}`, '2', '3', '4', '5'),
        theirs: index % 2 === 0 ? text('1', '2', '3', '4', `theirs ${index}`) : text('x', '2', '3', '4', '5'),
        labels,
      }),
    ),
  );
  for (const [index, { content, clean }] of merged.entries()) {
    expect(clean).toBe(index % 2 === 0);
    if (clean) expect(String(content)).toBe(`ours ${index}\n2\n3\n4\ntheirs ${index}\n`);
    else
      expect(String(content)).toContain(
        `<<<<<<< target\nours ${index}\n=======\nx\n>>>>>>> acme/ui@1234567\n`,
      );
  }
});

test('labels are data, whatever they look like', async () => {
  const { mergeFile } = await world.git().openTarget(world.remote('acme/app', 'target'));
  const hostile = { ours: '$(touch /tmp/owned)"; exit 1; "', theirs: "-p' `id`" };
  const { content } = await mergeFile({
    base: text('a'),
    ours: text('b'),
    theirs: text('c'),
    labels: hostile,
  });
  expect(String(content)).toBe(`<<<<<<< ${hostile.ours}\nb\n=======\nc\n>>>>>>> ${hostile.theirs}\n`);
});

test('contents without a last line feed, and empty ones, are kept as they are', async () => {
  const { mergeFile } = await world.git().openTarget(world.remote('acme/app', 'target'));
  const nothing = Buffer.alloc(0);
  const { content, clean } = await mergeFile({
    base: nothing,
    ours: nothing,
    theirs: Buffer.from('x'),
    labels,
  });
  expect([String(content), clean]).toEqual(['x', true]);
});
