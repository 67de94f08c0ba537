import type { Scope } from '../model/scope.ts';
import { scopeKey } from '../model/scope.ts';
import { audienceOf } from './audience.ts';
import type { SourceFacts } from './decide.ts';
import type { DesiredSecret } from './desired.ts';
import type { Fingerprinter } from './fingerprint.ts';
import type { Values } from './values.ts';

interface Options {
  readonly wanted: readonly DesiredSecret[];
  /** The target's own secrets of Actions. */
  readonly home: Scope;
  readonly values: Values;
  /** When the secrets at home were changed, by name. */
  readonly sources: ReadonlyMap<string, Date>;
  /** Names of those that the organisation lends. */
  readonly lent: ReadonlySet<string>;
  readonly fingerprinter: Fingerprinter | undefined;
  /** When the runner took the job, and with it the values. */
  readonly valuesAsOf: Date | undefined;
}

/** The clocks of GitHub and of a runner differ a little, and the values are read some time before the job is taken. */
const margin = 60_000;

/** What is known of each value, without the value. */
export function sourceFacts(options: Options) {
  const { wanted, home, values, sources, lent, fingerprinter, valuesAsOf } = options;
  const homeKey = scopeKey(home);
  const lenderKey = scopeKey({ kind: 'organisation-actions', at: { org: home.at.owner ?? '' } });
  const writtenAtHome = new Set(
    wanted.flatMap((secret) =>
      scopeKey(secret.scope) === homeKey && !isSource(secret) ? [secret.name] : [],
    ),
  );

  /**
   * The workflow's own secrets are the target's, or those that its organisation lends it; copied onto itself, one
   * would only be renewed, or set back where it was rotated after the job was taken. A variable of the step is taken
   * for the secret of its name, unless the configuration names the place: then the value is meant to come from
   * elsewhere.
   */
  function isSource({ scope, name, from, byGlob }: DesiredSecret): boolean {
    const key = scopeKey(scope);
    const isHere = key === homeKey || (key === lenderKey && lent.has(from));
    if (!isHere || name !== from) return false;
    return byGlob === true || values.get(from)?.source === 'secrets';
  }

  /** What this run writes at home comes from elsewhere, whatever its name is. */
  function changedAt(from: string): Date | undefined {
    return writtenAtHome.has(from) ? undefined : sources.get(from);
  }

  return {
    isSource,
    of({ scope, name, from, visibility }: DesiredSecret): SourceFacts {
      const value = values.get(from);
      const date = changedAt(from);
      return {
        changedAt: date,
        // A secret that was changed after the job was taken is not the one at hand: the next run writes again.
        isCurrent:
          date === undefined || valuesAsOf === undefined || date.getTime() < valuesAsOf.getTime() - margin,
        fingerprint:
          fingerprinter && value
            ? { value: fingerprinter.of(scope, name, value.text), key: fingerprinter.keyId }
            : undefined,
        audience: audienceOf(visibility),
        visibility,
      };
    },
  };
}
