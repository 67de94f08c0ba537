/** Our mark is an entity property: people do not see it, and it comes with the issue. */
import { array, maxLength, minLength, object, optional, safeParse, string } from 'zod/mini';
import type { Mark } from '../tracker.ts';

export const markKey = 'sync-action';
/** Links that we have made: Jira does not show them together with an issue. */
export const addressesKey = 'sync-action-links';

const short = string().check(minLength(1), maxLength(500));
const markForm = object({
  link: short,
  sides: array(object({ system: short, id: short, url: optional(string().check(maxLength(2000))) })).check(
    maxLength(50),
  ),
  client: optional(short),
});
const addressesForm = object({ addresses: array(string().check(maxLength(2000))).check(maxLength(200)) });

export interface KeptMark extends Mark {
  /** The id that the client chose for the issue. */
  readonly client?: string;
}

/** Anyone may have written it: what has another form is none. */
export function markIn(
  properties: Readonly<Record<string, unknown>> | null | undefined,
): KeptMark | undefined {
  const parsed = safeParse(markForm, properties?.[markKey]);
  if (!parsed.success) return undefined;
  const { link, sides, client } = parsed.data;
  return {
    link,
    sides: sides.map(({ system, id, url }) => ({ system, id, ...(url === undefined ? {} : { url }) })),
    ...(client === undefined ? {} : { client }),
  };
}

export function addressesIn(
  properties: Readonly<Record<string, unknown>> | null | undefined,
): readonly string[] {
  const parsed = safeParse(addressesForm, properties?.[addressesKey]);
  return parsed.success ? parsed.data.addresses : [];
}

export interface Property {
  readonly key: string;
  readonly value: object;
}

export function markProperty({ link, sides }: Mark, client?: string): Property {
  return { key: markKey, value: { link, sides, ...(client === undefined ? {} : { client }) } };
}

export function addressesProperty(addresses: readonly string[]): Property {
  return { key: addressesKey, value: { addresses } };
}
