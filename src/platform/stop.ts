import { killAll } from './process.ts';

/** When to stop: `begin` ends new work (a signal or the deadline), `now` ends what is under way (a signal). */
export interface Stop {
  readonly begin: AbortSignal;
  readonly now: AbortSignal;
}

/** The runner kills a step 7.5 s after SIGINT: what has not ended by then ends here. */
const grace = 7000;

export function watchForStop(deadline: number | undefined): Stop {
  const begin = new AbortController();
  const now = new AbortController();
  if (deadline !== undefined) setTimeout(() => begin.abort(), deadline).unref();
  const stop = () => {
    begin.abort();
    now.abort();
    killAll();
    setTimeout(() => process.exit(1), grace).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { begin: begin.signal, now: now.signal };
}
