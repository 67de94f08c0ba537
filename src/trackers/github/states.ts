/** What an issue is closed as, by the state that says so. */
export const closings: ReadonlyMap<string, string> = new Map([
  ['closed', 'COMPLETED'],
  ['not planned', 'NOT_PLANNED'],
  ['duplicate', 'DUPLICATE'],
]);

export const states: readonly string[] = ['open', ...closings.keys()];
