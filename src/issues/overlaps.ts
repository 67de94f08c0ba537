/** What can be known of pairs that could take the same items before anything is asked. */
import { errorCatalogue } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { type IssueRules, type ItemFilter, mayDouble, type PairRule } from '../model/issue-rules.ts';
import { named } from '../report/alike.ts';

/** Of these an item has one value, so that filters by other values exclude each other; of labels it may have many. */
const single = ['states', 'types', 'project'] as const satisfies readonly (keyof ItemFilter)[];

/** Pairs that could take the same items, told together with the first of them. */
export function overlaps({ pairs }: IssueRules): readonly Finding[] {
  const later = pairs.flatMap((pair, index) => {
    const first = pairs.slice(0, index).find((one) => mayDouble(one, pair) && mayFit(one, pair));
    return first === undefined ? [] : [{ first, pair }];
  });
  return [...Map.groupBy(later, ({ first }) => first)].map(([first, others]): Finding => {
    const names = others.map(({ pair }) => `\`${pair.name}\``);
    return {
      severity: 'notice',
      code: 'ISSUES_PAIRS_OVERLAP',
      subject: first.name,
      what: `An item that fits \`${first.name}\` may fit ${named(names)}, too: only the first pair that it fits keeps it in step.`,
      cure: errorCatalogue.ISSUES_PAIRS_OVERLAP.cure,
      ...(others[0] && { where: others[0].pair.where }),
    };
  });
}

/** Whether an item of one system can be created in another by each of the two. */
function mayFit(one: PairRule, other: PairRule): boolean {
  return one.between.some((system) => {
    if (!other.between.includes(system)) return false;
    if (![one, other].every(({ creates }) => creates.some((to) => to !== system))) return false;
    const [some, others] = [one.filters.get(system), other.filters.get(system)];
    return single.every((key) => {
      const values = [others?.[key] ?? []].flat().map((value) => value.toLowerCase());
      const its = [some?.[key] ?? []].flat();
      return (
        its.length === 0 || values.length === 0 || its.some((value) => values.includes(value.toLowerCase()))
      );
    });
  });
}
