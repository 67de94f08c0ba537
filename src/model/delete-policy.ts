/** What becomes of the others when one of the items that are one is gone. */
export const deletePolicies = ['ignore', 'close', 'archive', 'propagate'] as const;
export type DeletePolicy = (typeof deletePolicies)[number];
