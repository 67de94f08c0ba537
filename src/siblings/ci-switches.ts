/** `[skip ci]`, `[ci skip]`, `[no ci]`, `[skip actions]`, `[skip netlify]` and their like. */
const bracketed =
  /\[[ \t]{0,3}((?:skip|no)[ \t_-]{1,3}[a-z][a-z0-9 _-]{0,30}|[a-z][a-z0-9_-]{0,30}[ \t_-]{1,3}skip)[ \t]{0,3}\]/gi;
const azure = /\*{3}NO_CI\*{3}/gi;
/** GitHub's trailer, which switches off checks. */
const trailer = /^([ \t]*skip-checks)[ \t]*:/gim;

/** A line that cannot switch off the target's checks; it still says what the sibling did. */
export function withoutCiSwitches(line: string): string {
  return line.replace(bracketed, '($1)').replace(azure, 'NO_CI').replace(trailer, '$1 =');
}
