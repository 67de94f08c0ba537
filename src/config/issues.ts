import { _default, meta, optional, type output } from 'zod/mini';
import type { IssueRules, PairRule } from '../model/issue-rules.ts';
import { resolveDirection } from './issues-direction.ts';
import { issuesFaults, pairName } from './issues-fault.ts';
import { longField } from './issues-field.ts';
import { resolveField } from './issues-field-mapping.ts';
import { filterPlacesOf, filtersOf } from './issues-filter.ts';
import { givenNameFault, named, systemName } from './issues-name.ts';
import { moment, pair, shareOf, type WrittenPair } from './issues-pair.ts';
import { resolveStrategy } from './issues-strategy.ts';
import { resolveSystem, system } from './issues-system.ts';
import { tokenFaults } from './issues-token.ts';
import { resolveUsers, users } from './issues-users.ts';
import { longSpan, minutesOf } from './long-span.ts';
import { faultedOften, issueOf, list, mapping } from './mapping.ts';
import type { Path, PlaceOf } from './problem.ts';
import { spanOf } from './span.ts';
import { wholeNumber } from './whole-number.ts';

const rules = mapping({
  systems: named(
    system,
    50,
    givenNameFault,
    'Give each system a name, as its key: `linear: { kind: linear }`.',
  ).check(
    meta({
      description: 'The trackers, by names of your choice; two of a kind are fine.',
      examples: [
        { linear: { kind: 'linear', team: 'ENG' }, github: { kind: 'github-issues', repo: 'acme/app' } },
      ],
    }),
  ),
  priority: _default(list(systemName({ description: 'A system, by its name.' }), { most: 50 }), []).check(
    meta({
      description:
        'Who wins where a strategy asks: the first before all others. Default: the order of `between`.',
      examples: [['linear', 'github']],
    }),
  ),
  users,
  pairs: list(pair, { least: 1, most: 50 }, 'Put `- ` before the first key of each pair.').check(
    meta({ description: 'Which systems are kept in step, and how.' }),
  ),
  batch: _default(
    wholeNumber({ description: 'Items in one batch of writes, at most.', least: 1, most: 1000 }),
    50,
  ),
  'concurrent-within': _default(
    moment('Two edits of one field within this time count as concurrent. A pair may have another.'),
    '10s',
  ),
  'keep-audit': optional(
    longSpan({
      description: 'How long the audit trail is kept. Default: for ever, where the store lasts.',
      examples: ['90 days'],
      least: 1,
      longest: 36_500,
      units: [' days', ' weeks'],
    }),
  ),
}).check(faultedOften(issuesFaults));

/** Told before all else: what is wrong with a key matters less than that its value is burnt. */
export function pastedTokens(written: unknown) {
  return tokenFaults(written).map((fault) => issueOf(fault, written));
}

export const issuesSection = optional(rules).check(
  meta({
    title: 'Issues',
    description:
      'Issues that are kept in step between Linear, Jira, GitHub Issues, GitHub Projects and others.',
  }),
);

type Written = output<typeof rules>;

export function resolveIssues(
  written: output<typeof issuesSection>,
  placeOf: PlaceOf,
): IssueRules | undefined {
  if (written === undefined) return undefined;
  const retention = written['keep-audit'];
  return {
    systems: Object.entries(written.systems).map(([name, one]) => {
      return resolveSystem(name, one, ['issues', 'systems', name], placeOf);
    }),
    priority: written.priority,
    users: resolveUsers(written.users, ['issues', 'users'], placeOf),
    pairs: written.pairs.map((one, index) => resolvePair(one, written, ['issues', 'pairs', index], placeOf)),
    batch: written.batch,
    auditRetention: retention === undefined ? undefined : minutesOf(retention),
  };
}

function resolvePair(written: WrittenPair, section: Written, path: Path, placeOf: PlaceOf): PairRule {
  const { between } = written;
  const strategy = resolveStrategy(written['on-conflict'], [...path, 'on-conflict'], placeOf);
  const kinds = new Map(Object.entries(section.systems).map(([name, { kind }]) => [name, kind]));
  const context = { between, direction: written.direction, kinds, strategy };
  const fields = Object.entries(written.fields).map(([name, one]) => {
    return resolveField(name, longField(one), context, [...path, 'fields', name], placeOf);
  });
  const title = fields.find(({ name }) => name === 'title');
  const match = written.match === undefined ? (title === undefined ? [] : ['title']) : [written.match].flat();
  const { comments } = written;
  return {
    name: pairName(written),
    between,
    match: match.filter((name) => name !== 'link'),
    filters: filtersOf(written.filter ?? {}),
    filterPlaces: filterPlacesOf(written.filter ?? {}, [...path, 'filter'], placeOf),
    strategy,
    onDelete: written['on-delete'],
    guardShare: shareOf(written.guard),
    escalateAfter: written['escalate-after'],
    concurrentWithin: spanOf(written['concurrent-within'] ?? section['concurrent-within']),
    comments:
      comments === false
        ? undefined
        : resolveDirection(comments === true ? written.direction : comments, between),
    fields,
    creates:
      title === undefined
        ? []
        : title.direction.to.filter((to) => title.direction.from.some((from) => from !== to)),
    where: placeOf(path),
  };
}
