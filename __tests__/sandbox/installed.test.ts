import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

test('a start without packages says what to do, and one with them goes on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sync-bare-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    cpSync(resolve('scripts/installed.js'), join(folder, 'scripts/installed.js'));
    const start = () =>
      spawnSync(process.execPath, ['scripts/installed.js'], { cwd: folder, encoding: 'utf8' });
    expect(start()).toMatchObject({ status: 1, stderr: expect.stringContaining('run `npm ci` first') });
    // What a failed `npm ci` leaves.
    mkdirSync(join(folder, 'node_modules'));
    expect(start().status).toBe(1);
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
    expect(start()).toMatchObject({ status: 0, stderr: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
