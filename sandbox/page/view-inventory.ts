/** Secrets, variables and environments of a repository: of a secret its length and a fingerprint, never its value. */
import { sees } from '../github/visibility.ts';
import type { Environment } from '../inventory/environment.ts';
import { rulesOf } from '../inventory/reading.ts';
import type { Variable } from '../inventory/variable.ts';
import { fingerprintOf, type Secret } from '../inventory/vault.ts';
import type { Repository, World } from '../world.ts';
import { type Html, html, visible } from './html.ts';
import { ago, rows } from './layout.ts';

export function inventoryView(world: World, repository: Repository): readonly Html[] {
  return [
    secretTable(world, repository),
    variableTable(world, repository),
    environmentTable(world, repository),
  ];
}

/** A name, and what each place holds under it. */
interface Line<Entry> {
  readonly name: string;
  readonly entries: readonly (Entry | undefined)[];
}

interface Column<Entry> {
  readonly title: string;
  readonly entries: readonly Entry[];
}

function secretTable(world: World, repository: Repository): Html {
  const now = world.now();
  const columns = [
    ...Object.entries(repository.secrets).map(([title, { secrets }]) => ({ title, entries: secrets.all() })),
    ...environmentsOf(repository).map(({ name, secrets }) => ({
      title: name,
      entries: secrets.secrets.all(),
    })),
    ...sharedWith(world, repository),
  ];
  return table('Secrets', columns, (secret) => secretCell(secret, now));
}

/** What the organisation lets it see. */
function sharedWith(world: World, repository: Repository): readonly Column<Secret>[] {
  const { login, secrets } = world.owners.get(repository.owner.toLowerCase()) ?? {};
  return Object.entries(secrets ?? {}).map(([scope, vault]) => ({
    title: `${login} ${scope}`,
    entries: vault.secrets.all().filter((secret) => sees(repository, secret)),
  }));
}

function secretCell({ value, updatedAt }: Secret, now: Date): Html {
  return html`<span class="mono">${fingerprintOf(value)}</span><div class="quiet small">${Buffer.byteLength(value)} bytes<br>${ago(updatedAt, now)}</div>`;
}

function variableTable(world: World, repository: Repository): Html {
  const now = world.now();
  const columns = [
    ...Object.entries(repository.variables).map(([title, { entries }]) => ({
      title,
      entries: entries.all(),
    })),
    ...environmentsOf(repository).map(({ name, variables }) => ({
      title: name,
      entries: variables.entries.all(),
    })),
  ];
  return table('Variables', columns, (variable) => variableCell(variable, now));
}

function variableCell({ value, updatedAt }: Variable, now: Date): Html {
  return html`<span class="mono">${visible(value)}</span><div class="quiet small">${ago(updatedAt, now)}</div>`;
}

/** Names down, places across; places that hold nothing are left out. */
function table<Entry extends { readonly name: string }>(
  title: string,
  places: readonly Column<Entry>[],
  cell: (entry: Entry) => Html,
): Html {
  const columns = places.filter(({ entries }) => entries.length > 0);
  const head = html`<tr><th>Name</th>${columns.map((column) => html`<th>${visible(column.title)}</th>`)}</tr>`;
  const lines = linesOf(columns).map(
    ({ name, entries }) =>
      html`<tr><td class="mono">${name}</td>${entries.map((entry) => html`<td>${entry && cell(entry)}</td>`)}</tr>`,
  );
  return html`<h2>${title}</h2><div class="card scroll">${rows(lines, 'None.', head)}</div>`;
}

function linesOf<Entry extends { readonly name: string }>(
  columns: readonly Column<Entry>[],
): readonly Line<Entry>[] {
  const names = new Set(columns.flatMap(({ entries }) => entries.map(({ name }) => name)));
  return [...names].sort().map((name) => ({
    name,
    entries: columns.map(({ entries }) => entries.find((entry) => entry.name === name)),
  }));
}

function environmentTable(world: World, repository: Repository): Html {
  const lines = environmentsOf(repository).map(
    (environment) =>
      html`<tr><td><strong>${visible(environment.name)}</strong></td><td class="wide">${ruleWords(world, environment)}</td><td class="quiet">${ago(environment.updatedAt, world.now())}</td></tr>`,
  );
  return html`<h2>Environments</h2><div class="card">${rows(lines, 'None.')}</div>`;
}

function ruleWords(world: World, environment: Environment): Html {
  const { wait, reviewers, preventSelfReview, policy, patterns, rules } = rulesOf(world, environment);
  const words = [
    ...(reviewers.length > 0 ? [`reviewed by ${reviewers.join(', ')}`] : []),
    ...(preventSelfReview ? ['nobody reviews their own'] : []),
    ...(wait > 0 ? [`waits ${wait} minutes`] : []),
    ...(policy === 'protected' ? ['protected branches only'] : []),
    ...(policy === 'custom' ? [`only ${patterns.join(', ') || 'nothing'}`] : []),
    ...rules.map((slug) => `${slug} decides`),
  ];
  if (words.length === 0) return html`<span class="quiet">no rules</span>`;
  return html`${words.map((word) => html`<span class="pill">${visible(word)}</span> `)}`;
}

function environmentsOf(repository: Repository): readonly Environment[] {
  return [...repository.environments.values()];
}
