import { runProcess } from '../process.ts';

const env = { PATH: '/usr/bin:/bin' };

/**
 * Removes a folder that foreign code had to itself: with names longer than the system takes in one piece, or
 * folders that nobody may enter. Node's own removal gives up on both.
 */
export async function removeFolder(folder: string): Promise<void> {
  const run = (file: string, args: readonly string[]) =>
    runProcess({ file, args: [...args, '--', folder], env, timeout: 300_000, maxOutput: 65_536 });
  const first = await run('rm', ['-rf']);
  if (first.code === 0) return;
  await run('chmod', ['-R', 'u+rwX']);
  await run('rm', ['-rf']);
}
