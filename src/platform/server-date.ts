/** What a `date` header tells: the server's clock, in whole seconds; ours where it does not tell. */
export function serverDate(header: string | null | undefined): Date {
  const told = new Date(header ?? '');
  return told.getUTCFullYear() <= 9999 ? told : new Date(Math.floor(Date.now() / 1000) * 1000);
}
