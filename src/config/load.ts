import type { Finding, Place } from '../model/finding.ts';
import type { Config, ParsedConfig } from './config.ts';
import { neverCreates } from './issues-uncreated.ts';
import { unfollowed } from './issues-unfollowed.ts';
import { unmerged } from './issues-unmerged.ts';
import { nearTypes } from './near-types.ts';
import { neverMerges } from './never-merges.ts';
import { readAs } from './read-as.ts';
import { resolve, sections } from './sections.ts';

export type { Config, ParsedConfig } from './config.ts';

/**
 * The configuration in `input`, or every problem found in it, in the order of the file and at most 20.
 * Reads nothing and throws nothing; `file` is only the name that places carry. `isOneJob`: candidates are
 * validated in the job that merges them. `unkept`: texts of issues are not kept, and how much that matters.
 */
export async function parseConfig(
  input: string | Uint8Array,
  file: string,
  isOneJob = true,
  unkept?: Finding['severity'],
): Promise<ParsedConfig> {
  const read = await readAs(sections, input, file);
  if (!read.ok) return read;
  const { data, placeOf, isWritten } = read;
  const config = await resolve(data, placeOf);
  const autoMerge = isWritten(['risk', 'auto-merge']) ? placeOf(['risk', 'auto-merge'], 'key') : undefined;
  return {
    ok: true,
    config,
    findings: isIdle(config)
      ? [config.secrets ? noPlace(placeOf(['secrets'], 'key')) : nothingToDo(placeOf(['siblings'], 'key'))]
      : [
          ...nearTypes(data.siblings, placeOf),
          ...neverMerges(config, autoMerge, isOneJob),
          ...neverCreates(config.issues),
          ...unfollowed(data.issues, config.issues, placeOf),
          ...(unkept ? unmerged(data.issues, config.issues, placeOf, unkept) : []),
        ],
  };
}

function isIdle({ siblings, secrets, environments, requirements, issues }: Config): boolean {
  return [issues?.pairs ?? [], siblings, secrets?.rules ?? [], environments, requirements].every(
    ({ length }) => length === 0,
  );
}

/** `from` alone is for environments, and there is none. */
function noPlace(where: Place): Finding {
  return {
    severity: 'warning',
    code: 'CONFIG_INVALID',
    what: 'The secrets under `secrets.from` have no place to go to, so there is nothing to do.',
    cure: 'Add `to: [codespaces, dependabot]`, further places under `also`, or `environments` with `secrets`.',
    where,
  };
}

function nothingToDo(where: Place): Finding {
  return {
    severity: 'warning',
    code: 'CONFIG_INVALID',
    what: 'The configuration names no sibling, no secret, no environment and no issues, so there is nothing to do.',
    cure: 'List repositories under `siblings` (`siblings: [acme/ui-kit]`), or write `secrets`, `environments`, `verify` or `issues`.',
    where,
  };
}
