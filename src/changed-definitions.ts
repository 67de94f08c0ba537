import type { ValidationRules } from './model/validation.ts';
import type { Trees } from './platform/git/siblings.ts';
import { type ChangedContent, definitionsChanged } from './prove/definitions.ts';
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
    const manifest = (await trees.entries(base)).get('package.json');
    const contents = files.map((file) => contentOf(file, trees));
    return definitionsChanged(rules, contents, manifest && (await textOf(trees, manifest)));
  };
}

function contentOf({ path, before, after }: ChangedFile, trees: Trees): ChangedContent {
  return { path, before: () => textOf(trees, before), after: () => textOf(trees, after) };
}

async function textOf(trees: Trees, { mode, oid }: FileVersion): Promise<string | undefined> {
  if (mode === absent.mode) return undefined;
  await trees.fetchBlobs([oid]);
  return (await trees.readBlobs([oid])).get(oid)?.toString('utf8');
}
