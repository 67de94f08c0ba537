import type { EnvironmentRule } from '../model/inventory.ts';
import { areSameReviewers, type Reviewer } from './environment-reviewers.ts';
import type { EnvironmentSettings, ListedEnvironment } from './ports.ts';

/** What one request sets of an environment, whole. */
export type EnvironmentShape = Omit<ListedEnvironment, 'name'>;

/** As GitHub makes an environment when nothing is asked for. */
export const bare: EnvironmentShape = { reviewers: [], wait: 0, preventSelfReview: false, deploys: 'any' };

/** What the rule says, and the rest as it is. Without reviewers there is no self-review that could be prevented. */
export function wantedShape(
  rule: EnvironmentRule,
  reviewers: readonly Reviewer[] | undefined,
  current: EnvironmentShape = bare,
): EnvironmentShape {
  const wanted = reviewers ?? current.reviewers;
  return {
    reviewers: wanted,
    wait: rule.wait ?? current.wait,
    preventSelfReview: rule.preventSelfReview ?? (current.preventSelfReview && wanted.length > 0),
    deploys: typeof rule.deploys === 'object' ? 'patterns' : (rule.deploys ?? current.deploys),
  };
}

type Field = keyof EnvironmentShape;

const isSame: { readonly [F in Field]: (one: EnvironmentShape, other: EnvironmentShape) => boolean } = {
  reviewers: (one, other) => areSameReviewers(one.reviewers, other.reviewers),
  wait: (one, other) => one.wait === other.wait,
  preventSelfReview: (one, other) => one.preventSelfReview === other.preventSelfReview,
  deploys: (one, other) => one.deploys === other.deploys,
};

export const shapeFields = Object.keys(isSame) as readonly Field[];

export function isSameField(field: Field, one: EnvironmentShape, other: EnvironmentShape): boolean {
  return isSame[field](one, other);
}

export function isSameShape(one: EnvironmentShape, other: EnvironmentShape): boolean {
  return shapeFields.every((field) => isSame[field](one, other));
}

/**
 * What to send so that the environment takes the wanted shape. GitHub documents neither that a field left out of
 * the PUT is kept nor that it is reset, and clients in the field reckon with both ("Create or update an
 * environment" in the REST reference; google/go-github#1847, `CreateUpdateEnvironment`). So a field is left out
 * only where it is as GitHub makes it, now and afterwards, when both come to the same; every other one is sent,
 * also those that the rule does not mention. Never-set fields must be left out: a plan without them refuses
 * even 0 and null (integrations/terraform-provider-github#1262, pulumi/pulumi-github#251).
 */
export function settingsFor(wanted: EnvironmentShape, current: EnvironmentShape = bare): EnvironmentSettings {
  const isSent = (field: Field) => !isSame[field](wanted, bare) || !isSame[field](current, bare);
  return {
    ...(isSent('reviewers') && { reviewers: wanted.reviewers.map(({ type, id }) => ({ type, id })) }),
    ...(isSent('wait') && { wait: wanted.wait }),
    ...(isSent('preventSelfReview') && { preventSelfReview: wanted.preventSelfReview }),
    ...(isSent('deploys') && { deploys: wanted.deploys }),
  };
}

/** Whether somebody could deploy afterwards who cannot now. */
export function isLooser(wanted: EnvironmentShape, current: EnvironmentShape): boolean {
  return looserFields(wanted, current).length > 0;
}

/** By which fields somebody can deploy at `one` who cannot at `other`. */
export function looserFields(one: EnvironmentShape, other: EnvironmentShape): readonly Field[] {
  const isLooserIn: { readonly [F in Field]: boolean } = {
    reviewers: other.reviewers.length > 0 && !isSame.reviewers(one, other),
    wait: one.wait < other.wait,
    preventSelfReview: other.preventSelfReview && !one.preventSelfReview,
    deploys: other.deploys !== 'any' && one.deploys !== other.deploys,
  };
  return shapeFields.filter((field) => isLooserIn[field]);
}
