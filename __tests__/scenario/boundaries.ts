/** The moments at which a run can be killed: before each of its requests, and after the effect of each. */
import type { Run } from './harness.ts';
import type { Journey } from './journeys.ts';
import type { ScenarioWorld } from './world.ts';

export interface Boundary {
  /** The n-th request of the run. */
  readonly at: number;
  readonly side: 'before' | 'after';
  readonly request: string;
}

export function boundariesOf(undisturbed: Run): readonly Boundary[] {
  return undisturbed.seen.flatMap(({ service, operation, method, path }, index) => {
    const request = `${service} ${operation ?? `${method} ${path}`}`;
    return (['before', 'after'] as const).map((side) => ({ at: index + 1, side, request }));
  });
}

export async function runKilled(
  journey: Journey,
  world: ScenarioWorld,
  { at, side }: Boundary,
): Promise<Run> {
  let kill: () => void = () => {};
  return journey.run(world, {
    onStart: (killer) => {
      kill = killer;
    },
    faults: [{ kind: 'call', at, [side]: () => kill() }],
  });
}
