/**
 * Text that may leave the process: redacted, and escaped for where it goes. A plain string is not
 * assignable to it. Only `src/report` makes it.
 */
declare const safe: unique symbol;
export type SafeText = string & { readonly [safe]: true };
