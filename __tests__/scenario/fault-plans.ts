/** What goes wrong in a run: one fault at a time for all of them, many in one run for a sample that has all pairs. */
import { type Fault, type FaultMatch, matches } from '../../sandbox/faults.ts';
import type { Run } from './harness.ts';
import { randomFrom, seed } from './sample.ts';

export type Kind = Exclude<Fault['kind'], 'call'>;

export const kinds = [
  '429',
  '403-secondary',
  '500',
  '502',
  '503',
  'reset-before',
  'reset-after',
  'truncated',
  'malformed',
  'slow',
] as const satisfies readonly Kind[];

/** Boundaries of one sort. No request is at two of them; after a fault of the cache it may not be asked again. */
const places = {
  'the cache': { service: 'cache' },
  'asking with GraphQL': { service: 'graphql' },
  'refs of a repository': { service: 'git', method: 'GET' },
  fetching: { service: 'git', path: /git-upload-pack$/ },
  pushing: { service: 'git', path: /git-receive-pack$/ },
  reading: { service: 'rest', method: 'GET' },
  making: { service: 'rest', method: 'POST' },
  changing: { service: 'rest', method: 'PATCH' },
  'merging, or putting a secret': { service: 'rest', method: 'PUT' },
  Cloudflare: { service: 'cloudflare' },
  Neon: { service: 'neon' },
  Linear: { service: 'linear' },
  'reading Jira': { service: 'jira', method: 'GET' },
  'asking or making in Jira': { service: 'jira', method: 'POST' },
  'changing in Jira': { service: 'jira', method: 'PUT' },
} as const satisfies Readonly<Record<string, FaultMatch>>;

/** The places at which git is asked, in the order in which a run comes to them. */
const gitPlaces = ['refs of a repository', 'fetching', 'pushing'] as const;

export interface Plan {
  /** What a failing test shows. */
  readonly what: string;
  /** Of one run after another. */
  readonly runs: readonly (readonly Fault[])[];
}

/** Each kind at each request of the run, one in a plan. */
export function singlePlans({ seen }: Run): readonly Plan[] {
  return kinds.flatMap((kind) =>
    seen.flatMap(({ service, operation, method, path }, index) =>
      isRefusal(kind, service)
        ? []
        : [
            {
              what: `${kind} at ${index + 1}: ${service} ${operation ?? `${method} ${path}`}`,
              runs: [[fault(kind, index + 1)]],
            },
          ],
    ),
  );
}

/**
 * As many plans as there are kinds. In each, every place that the run comes to meets one fault, at a request
 * chosen by the seed, and the kinds move on by one place from plan to plan: together all pairs of kind and
 * place but for git's limits, which would keep the run from what comes after.
 */
export function pairedPlans({ seen }: Run): readonly Plan[] {
  const random = randomFrom(seed);
  return kinds.map((_, plan) => {
    const hits = Object.entries(places).flatMap(([place, match], index) => {
      const requests = seen.filter((request) => matches(match, request)).length;
      const kind = kinds[(plan + index) % kinds.length] ?? 'slow';
      if (requests === 0 || (match.service === 'git' && limits(kind))) return [];
      if (isRefusal(kind, match.service)) return [];
      return [{ place, match, kind, at: 1 + Math.floor(random() * requests) }];
    });
    return {
      what: hits.map(({ place, kind, at }) => `${kind} at ${place} ${at}`).join(', '),
      runs: [hits.map(({ kind, at, match }) => fault(kind, at, match))],
    };
  });
}

/** What `pairedPlans` leaves out: a limit at each place of one run, which waits it out there. */
export const limitedPlans: readonly Plan[] = (['429', '403-secondary'] as const).map((kind) => ({
  what: `${kind} at ${gitPlaces.join(', then at ')}`,
  runs: [gitPlaces.map((place) => fault(kind, 1, places[place]))],
}));

function fault(kind: Kind, at: number, match: FaultMatch = {}): Fault {
  return kind === 'slow' ? { kind, at, match, ms: 30 } : { kind, at, match };
}

/** Only GitHub limits with a 403; from others it says that the token may not. */
function isRefusal(kind: Kind, service: string): boolean {
  return kind === '403-secondary' && ['cloudflare', 'neon', 'linear', 'jira'].includes(service);
}

function limits(kind: Kind): boolean {
  return kind === '429' || kind === '403-secondary';
}
