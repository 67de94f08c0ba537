/** What is taken for granted of a tracker that does not describe itself: it has what the mapping names. */
import type { IssueRules, PairRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
import type { Description, Person, TrackerField } from '../tracker.ts';

export function assumedDescription(
  { pairs, users }: Pick<IssueRules, 'pairs' | 'users'>,
  system: SystemName,
): Description {
  const fields = new Map<string, TrackerField>();
  for (const field of pairs.flatMap((pair) => fieldsOf(pair, system))) {
    if (!fields.has(field.name)) fields.set(field.name, field);
  }
  const people = users.flatMap(({ name, at }): readonly Person[] => {
    const id = at.get(system);
    if (id === undefined) return [];
    return [{ id, name, ...(id.includes('@') && { email: id }) }];
  });
  return { fields: [...fields.values()], people, isAssumed: true };
}

function fieldsOf(pair: PairRule, system: SystemName): readonly TrackerField[] {
  return pair.fields.flatMap((field): readonly TrackerField[] => {
    const side = field.sides.get(system);
    const { from, to } = field.direction;
    if (side === undefined || !(from.includes(system) || to.includes(system))) return [];
    const common = { writes: true, clears: true };
    if (side.form.kind === 'label') return [{ name: 'labels', kind: 'set', type: 'array', ...common }];
    const isPlain = side.read.length === 0;
    const otherwise = field.kind === 'set' ? 'array' : 'string';
    const type = side.type ?? (isPlain ? (field.type ?? otherwise) : 'string');
    const kind = type === 'array' ? 'set' : field.kind === 'set' ? 'value' : field.kind;
    return [
      { name: side.native, kind, type, ...common, ...(field.names !== undefined && { names: field.names }) },
    ];
  });
}
