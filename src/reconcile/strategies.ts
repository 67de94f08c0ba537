/** Who wins where sides disagree. */

import type { StrategyName } from '../model/strategy-name.ts';
import { settledByChoice } from './choice.ts';
import { editedAt } from './clock.ts';
import { type Disagreement, open, type Settled, wins } from './contest.ts';
import { settleByFunction } from './custom.ts';
import type { PlainStrategy } from './rule.ts';
import type { Standing } from './standing.ts';

type Settle = (disagreement: Disagreement) => Settled;

const strategies: Readonly<Record<Exclude<StrategyName, 'merge' | 'custom'>, Settle>> = {
  'last-write-wins': lastWrite,
  'source-wins': (disagreement) => firstOf(disagreement, disagreement.rules.between, 'source-wins'),
  'target-wins': (disagreement) =>
    firstOf(disagreement, disagreement.rules.between.toReversed(), 'target-wins'),
  priority: ({ among: [first] }) => wins(first, 'priority', `${first.system} comes first by priority.`),
  manual: () => open('manual', 'A person has to choose.'),
};

/** A recorded choice comes before every strategy. `note`: why it came to this strategy. */
export function settle(disagreement: Disagreement, strategy: PlainStrategy, note: string): Settled {
  const chosen = settledByChoice(disagreement);
  if (chosen !== undefined) return chosen;
  const settled =
    strategy.kind === 'custom'
      ? settleByFunction(strategy, disagreement)
      : strategies[strategy.kind](disagreement);
  return { ...settled, why: `${note}${settled.why}` };
}

function lastWrite({ rule, among }: Disagreement): Settled {
  const [first] = among;
  const dated = among.map((standing) => ({ standing, time: editedAt(standing.side, rule.name) }));
  const undated = dated.filter(({ time }) => time === undefined).map(({ standing }) => standing.system);
  if (undated.length > 0) {
    const why = `${first.system} comes first by priority, since there is no date of ${undated.join(', ')}.`;
    return wins(first, 'last-write-wins', why);
  }
  const latest = Math.max(...dated.map(({ time }) => time ?? 0));
  const last = dated.filter(({ time }) => time === latest).map(({ standing }) => standing);
  const winner = last[0] ?? first;
  if (last.length === 1) return wins(winner, 'last-write-wins', `${winner.system} changed it last.`);
  const why = `${winner.system} comes first by priority among those that changed it last, at the same time.`;
  return wins(winner, 'last-write-wins', why);
}

function firstOf({ among }: Disagreement, order: readonly string[], how: StrategyName): Settled {
  const place = ({ system }: Standing) => (order.includes(system) ? order.indexOf(system) : order.length);
  const winner = among.reduce((best, one) => (place(one) < place(best) ? one : best));
  return wins(
    winner,
    how,
    `${winner.system} is nearest to the ${how === 'source-wins' ? 'source' : 'target'}.`,
  );
}
