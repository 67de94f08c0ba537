import type { ChangeId } from '../model/change.ts';
import { changeIdOf, type EnvironmentChange, type ShapeChange } from './environment-change.ts';
import type { FullShape } from './environment-difference.ts';
import type { SeenPlace } from './environment-observe.ts';
import { planPatterns } from './environment-patterns.ts';
import { ofPlace, placeName } from './environment-place.ts';
import { planRulesOff, planRulesOn } from './environment-rules.ts';
import { isLooser, isSameShape, settingsFor } from './environment-settings.ts';

type Protection = Exclude<EnvironmentChange, { kind: 'variable' }>;

/**
 * The changes to the environment itself and to what protects it, in an order in which nothing is open meanwhile:
 * what is added comes before what is removed, and a custom rule before the settings that it replaces.
 */
export function planProtection(observed: SeenPlace, wanted: FullShape): readonly Protection[] {
  const { seen } = observed;
  const shape = planShape(observed, wanted);
  const made = seen.current === undefined ? idsOf(shape) : [];
  const rulesOn = planRulesOn(observed, wanted, made);
  const isLoosened = seen.current !== undefined && isLooser(wanted.shape, seen.current);
  const guarded = shape.map((change) => ({ ...change, after: isLoosened ? idsOf(rulesOn) : [] }));
  const patterns = planPatterns(observed, wanted, idsOf(shape));
  const rulesOff = planRulesOff(observed, wanted, [...idsOf(guarded), ...idsOf(rulesOn)]);
  return seen.current === undefined
    ? [...guarded, ...patterns, ...rulesOn]
    : [...rulesOn, ...guarded, ...patterns, ...rulesOff];
}

function idsOf(changes: readonly { readonly id: ChangeId }[]): readonly ChangeId[] {
  return changes.map(({ id }) => id);
}

function planShape({ place, seen }: SeenPlace, { shape }: FullShape): readonly ShapeChange[] {
  if (seen.current !== undefined && isSameShape(shape, seen.current)) return [];
  const subject = placeName(place);
  return [
    {
      id: changeIdOf('environment', subject),
      kind: 'environment',
      subject,
      says:
        seen.current === undefined ? `create the environment${withWhat(shape)}` : 'update the environment',
      after: [],
      expects: seen.current,
      ensure: { ...ofPlace(place), shape, settings: settingsFor(shape, seen.current) },
    },
  ];
}

/** ` with 2 reviewers, a wait and rules for branches`. */
function withWhat({ reviewers, wait, deploys }: FullShape['shape']): string {
  const parts = [
    reviewers.length > 0 && (reviewers.length === 1 ? '1 reviewer' : `${reviewers.length} reviewers`),
    wait > 0 && 'a wait',
    deploys !== 'any' && 'rules for branches',
  ].filter((part) => part !== false);
  if (parts.length === 0) return '';
  return ` with ${[parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')}`;
}
