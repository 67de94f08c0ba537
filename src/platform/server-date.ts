const day = 24 * 3_600_000;

/** What a `date` header tells: the server's clock, in whole seconds; ours where it does not tell. */
export function serverDate(header: string | null | undefined): Date {
  return toldDate(header) ?? new Date(Math.floor(Date.now() / 1000) * 1000);
}

/**
 * Undefined where the header tells no date, or one more than a day from ours: no clock is that wrong, and what is
 * remembered by such a date would be wrong for long.
 */
export function toldDate(header: string | null | undefined): Date | undefined {
  const told = new Date(header ?? '');
  return Math.abs(told.getTime() - Date.now()) <= day ? told : undefined;
}
