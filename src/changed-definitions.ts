import { posix } from 'node:path';
import type { ValidationRules } from './model/validation.ts';
import type { Trees } from './platform/git/siblings.ts';
import { type ChangedContent, definitionsChanged } from './prove/definitions.ts';
import type { DefiningFiles } from './prove/references.ts';
import { absent, type FileVersion } from './siblings/commit.ts';
import type { ChangedFile } from './siblings/integration.ts';
import type { Prover } from './siblings/prover.ts';

/** Looks in the target's repository for changes to what the steps do. */
export function definitionsOf(
  rules: ValidationRules,
  repository: () => Promise<Trees>,
): Prover['definitionsIn'] {
  return async (files, base) => {
    const trees = await repository();
    const entries = await trees.entries(base);
    const contents = files.map((file) => contentOf(file, trees));
    return definitionsChanged(rules, contents, await definingFiles(entries, trees));
  };
}

/** A link to another link is not followed further. */
async function definingFiles(
  entries: ReadonlyMap<string, FileVersion>,
  trees: Trees,
): Promise<DefiningFiles> {
  const read = async (paths: readonly string[]) => {
    const wanted = paths.flatMap((path) => {
      const found = entries.get(path);
      return found ? [{ path, oid: found.oid }] : [];
    });
    const oids = [...new Set(wanted.map(({ oid }) => oid))];
    if (oids.length === 0) return new Map<string, string>();
    await trees.fetchBlobs(oids);
    const blobs = await trees.readBlobs(oids);
    return new Map(wanted.map(({ path, oid }) => [path, blobs.get(oid)?.toString('utf8') ?? '']));
  };
  const links = await read([...entries].flatMap(([path, { mode }]) => (mode === LINK ? [path] : [])));
  return {
    paths: [...entries].flatMap(([path, { mode }]) => (mode === LINK ? [] : [path])),
    links: [...links].map(([from, target]) => ({ from, to: posix.join(posix.dirname(from), target) })),
    read,
  };
}

const LINK = '120000';

function contentOf({ path, before, after }: ChangedFile, trees: Trees): ChangedContent {
  return { path, before: () => textOf(trees, before), after: () => textOf(trees, after) };
}

async function textOf(trees: Trees, { mode, oid }: FileVersion): Promise<string | undefined> {
  if (mode === absent.mode) return undefined;
  await trees.fetchBlobs([oid]);
  return (await trees.readBlobs([oid])).get(oid)?.toString('utf8');
}
