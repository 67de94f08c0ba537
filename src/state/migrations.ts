import { currentVersion } from './document.ts';

/** From the document of a version to that of the next. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * By the version they start from. A released version is never taken out: its document is kept under
 * `__tests__/fixtures/state` and read by the tests for ever.
 */
export const migrations: ReadonlyMap<number, Migration> = new Map([
  [1, withoutVerdicts],
  [2, withoutClaims],
  [3, withoutSecrets],
  [4, withoutIssues],
]);

/** Version 1 knew neither verdicts nor merges. */
function withoutVerdicts(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const siblings = Object.entries(Object(document.siblings)).map(([key, sibling]) => {
    return [key, { ...Object(sibling), merge: null }];
  });
  return { ...document, siblings: Object.fromEntries(siblings), verdicts: {} };
}

/** Version 2 knew no verdicts but those of the action's own. */
function withoutClaims(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...document, claims: {} };
}

/** Version 3 knew siblings only. */
function withoutSecrets(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...document, secrets: {}, verified: null };
}

/** Version 4 knew no issues. */
function withoutIssues(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...document, issues: {} };
}

/** A document of an older version, step by step in the form of `to`. Undefined when a step is unknown. */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  from: number,
  to: number = currentVersion,
  table: ReadonlyMap<number, Migration> = migrations,
): Readonly<Record<string, unknown>> | undefined {
  let migrated = document;
  for (let version = from; version < to; version += 1) {
    const step = table.get(version);
    if (!step) return undefined;
    migrated = { ...step(migrated), version: version + 1 };
  }
  return migrated;
}
