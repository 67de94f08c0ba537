/** Few at a time: Jira asks for it, and answers more slowly otherwise. */
const width = 4;

/** The results in the order of the inputs; an error ends all, once those under way are over. */
export async function severalAtOnce<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = inputs.entries();
  const failures: unknown[] = [];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, input] of queue) {
        if (failures.length > 0) return;
        try {
          results[index] = await work(input);
        } catch (error) {
          failures.push(error);
        }
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
  return results;
}
