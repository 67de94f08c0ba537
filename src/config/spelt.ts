import { boolean, number } from 'zod/mini';

/**
 * Forms of a text for which people write a number or a switch as it is: `PORT: 8080`. A number comes out as it is
 * spelt in the file, for one that JavaScript would write otherwise (`1.10`, `010`) comes in as text.
 */
export function spelt<Text>(text: Text) {
  return [text, number(), boolean()] as const;
}
