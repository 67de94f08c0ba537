/** What the runs left in the world and what they asked of it, as plain tables. */
import { rulesOf } from '../inventory/reading.ts';
import type { Vault } from '../inventory/vault.ts';
import { countRequests, requestsBetween, SERVICE_NAMES } from '../page/requests.ts';
import { rowsOf, type Tracked } from '../page/tracked.ts';
import { placesOf } from '../page/tracked-places.ts';
import type { RunResult } from '../runner/run.ts';
import type { Seen } from '../server.ts';
import type { Repository, World } from '../world.ts';

type Row = readonly string[];

export function pullRequestTable(world: World): readonly string[] {
  const rows = [...world.repositories.values()].flatMap(({ owner, name, issues }) =>
    [...issues.values()].flatMap(({ number, title, labels, state, pull }) => {
      if (!pull) return [];
      const word = pull.merged ? 'merged' : pull.draft && state === 'open' ? 'draft' : state;
      return [[`${owner}/${name}#${number}`, word, title, [...labels].join(', ')]];
    }),
  );
  return table([['pull request', 'state', 'title', 'labels'], ...rows]);
}

/** Which secrets a repository holds where, and how its environments are protected; no value. */
export function inventoryTable(world: World, { secrets, environments }: Repository): readonly string[] {
  const names = (vault: Vault) =>
    vault.secrets
      .all()
      .map(({ name }) => name)
      .join(', ');
  const places = Object.entries(secrets).map(([place, vault]): Row => [place, names(vault), '']);
  const made = [...environments.values()].map((environment): Row => {
    const { reviewers, wait, patterns } = rulesOf(world, environment);
    const rules = [
      ...(reviewers.length > 0 ? [`reviewed by ${reviewers.join(', ')}`] : []),
      ...(wait > 0 ? [`waits ${wait} minutes`] : []),
      ...(patterns.length > 0 ? [`only ${patterns.join(', ')}`] : []),
    ];
    return [environment.name, names(environment.secrets), rules.join('; ')];
  });
  const held = [...places, ...made].filter(([, some, rules]) => some !== '' || rules !== '');
  return table([['secrets in', 'names', 'protected by'], ...held]);
}

/** What each tracker holds, and how much of it is also elsewhere. */
export function issueTable(world: World): readonly string[] {
  const places = placesOf(world);
  const all = rowsOf(places);
  const rows = places.map((place): Row => {
    const { title, items } = place;
    const done = items.filter(({ state }) => state.tone === 'done').length;
    const own = all.filter((row) => row.has(place));
    const linked = own.filter(({ size }) => size > 1).length;
    return [title, items.length, own.length, linked, done, commentsOf(items)].map(String);
  });
  return table([['issues in', 'items', 'distinct', 'linked', 'done', 'comments'], ...rows]);
}

function commentsOf(items: readonly Tracked[]): number {
  return items.reduce((sum, { comments }) => sum + comments.length, 0);
}

/** Reads and writes of each run by service. */
export function requestTable(runs: readonly RunResult[], seen: readonly Seen[]): readonly string[] {
  const rows = runs.map((run): Row => {
    const counts = countRequests(requestsBetween(seen, run.requests));
    const writes = counts.reduce((sum, count) => sum + count.writes, 0);
    return [
      `run ${run.runNumber}`,
      ...counts.map((count) => `${count.reads + count.writes}`),
      `${writes}`,
      run.exitCode === 0 ? 'succeeded' : `failed (${run.signal ?? run.exitCode})`,
    ];
  });
  return table([['requests to', ...SERVICE_NAMES, 'of these writes', 'result'], ...rows]);
}

function table(rows: readonly Row[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
