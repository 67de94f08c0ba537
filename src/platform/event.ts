/** The event that started the run, from the file in which the runner hands it over. */
import { readFile, stat } from 'node:fs/promises';
import { parseHostile } from '../model/hostile-json.ts';

/** Bytes; GitHub's payloads are at most 25 MB. */
const largest = 25 * 1024 * 1024;
const deepest = 100;

/** Undefined where there is none, or nothing that can be read. */
export async function readEvent(env: Readonly<Record<string, string | undefined>>): Promise<unknown> {
  const file = env.GITHUB_EVENT_PATH;
  if (!file) return undefined;
  try {
    if ((await stat(file)).size > largest) return undefined;
    const parsed = parseHostile(await readFile(file), { bytes: largest, depth: deepest });
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
