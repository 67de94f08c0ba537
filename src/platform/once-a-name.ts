/** Asks once a name, in whatever case, and shares the answer; what failed is asked again. */
export function onceAName<Found>(look: (name: string) => Promise<Found>): (name: string) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return (name) => {
    const key = name.toLowerCase();
    const before = known.get(key);
    if (before) return before;
    const answer = look(name);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
}
