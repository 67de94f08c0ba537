/** Fields without a table, whose values have to be the same everywhere: asked once all systems have described themselves. */
import type { FieldMapping } from '../../model/field-mapping.ts';
import type { Finding } from '../../model/finding.ts';
import type { PairRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
import type { Description, TrackerField } from '../../trackers/tracker.ts';
import { isLabelSide } from './label-form.ts';

interface Offer {
  readonly system: SystemName;
  readonly options: readonly string[];
  readonly clears: boolean;
}

/** An `error` where the field can never be empty; elsewhere values that are the same may still come. */
export function sharedFaults(
  pair: PairRule,
  descriptions: ReadonlyMap<SystemName, Description>,
): readonly Finding[] {
  return pair.fields.flatMap((field): readonly Finding[] => {
    const { from, to } = field.direction;
    const offers = offersOf(field, descriptions);
    const givers = offers.filter(({ system }) => from.includes(system));
    const takers = offers.filter(({ system }) => to.includes(system));
    for (const taker of takers) {
      const giver = givers.find((one) => one.system !== taker.system && !overlap(one, taker));
      if (giver !== undefined) return [nothingShared(field, giver, taker, pair.between)];
    }
    return [];
  });
}

/** None where a table, a transformer or a prefix comes in between. */
function offersOf(field: FieldMapping, descriptions: ReadonlyMap<SystemName, Description>): readonly Offer[] {
  const sides = [...field.sides];
  if (sides.some(([, { table }]) => table !== undefined)) return [];
  return sides.flatMap(([system, side]): readonly Offer[] => {
    if (isLabelSide(side) || side.read.length + side.write.length > 0) return [];
    const found: TrackerField | undefined = descriptions
      .get(system)
      ?.fields.find(({ name }) => name === side.native);
    const { options = [], clears = true } = found ?? {};
    return options.length === 0 || found?.kind === 'set' ? [] : [{ system, options, clears }];
  });
}

function overlap(one: Offer, other: Offer): boolean {
  const known = new Set(one.options.map((option) => option.toLowerCase()));
  return other.options.some((option) => known.has(option.toLowerCase()));
}

function nothingShared(
  { name, where }: FieldMapping,
  giver: Offer,
  taker: Offer,
  between: readonly SystemName[],
): Finding {
  const place = ({ system }: Offer) => between.indexOf(system);
  const [one, other] = place(giver) < place(taker) ? [giver, taker] : [taker, giver];
  // A `map` leads from the first system of the pair to the others.
  const example =
    place(one) === 0
      ? `, such as \`map: { ${one.options[0]}: ${other.options[0]} }\`, with each value of \`${one.system}\``
      : '';
  return {
    severity: taker.clears ? 'warning' : 'error',
    code: 'ISSUES_MAPPING_IMPOSSIBLE',
    subject: taker.system,
    what: `\`${one.system}\` and \`${other.system}\` have no value of \`${name}\` in common, and the field has no table: ${listed(one)}, ${listed(other)}.`,
    cure: `Add a \`map\` to \`${name}\`${example}.`,
    where,
  };
}

function listed({ system, options }: Offer): string {
  const shown = options.slice(0, 8).map((option) => `\`${option}\``);
  return `\`${system}\` has ${shown.join(', ')}${options.length > shown.length ? ' and more' : ''}`;
}
