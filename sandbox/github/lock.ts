/** Requests on one repository take turns, because a handler awaits git between its look and its change. */
const tails = new WeakMap<object, Promise<unknown>>();

export function inTurn<Result>(owner: object, work: () => Promise<Result>): Promise<Result> {
  const before = tails.get(owner) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(
    owner,
    mine.catch(() => {}),
  );
  return mine;
}
