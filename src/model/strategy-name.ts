/** The ways to settle a conflict, as a configuration names them. */
export const strategyNames = [
  'last-write-wins',
  'source-wins',
  'target-wins',
  'priority',
  'merge',
  'manual',
  'custom',
] as const;
export type StrategyName = (typeof strategyNames)[number];

const spellings: Readonly<Record<string, StrategyName>> = {
  ...Object.fromEntries(strategyNames.map((name) => [name, name])),
  timestamp_based: 'last-write-wins',
};

/** The strategy that a configuration spells so; undefined when none is. */
export function strategyNamed(spelling: string): StrategyName | undefined {
  return Object.hasOwn(spellings, spelling) ? spellings[spelling] : undefined;
}
