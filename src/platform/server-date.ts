/** As RFC 9110, section 5.6.7, spells it; a year of more digits could not be written as ISO 8601 again. */
const form = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** What a `date` header tells: the server's clock, in whole seconds; ours where it does not tell. */
export function serverDate(header: string | null | undefined): Date {
  return toldDate(header) ?? new Date(Math.floor(Date.now() / 1000) * 1000);
}

/** Undefined where the header tells no date. */
export function toldDate(header: string | null | undefined): Date | undefined {
  if (!form.test(header ?? '')) return undefined;
  const told = new Date(header ?? '');
  return Number.isNaN(told.getTime()) ? undefined : told;
}
