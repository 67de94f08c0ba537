/** What a `date` header tells: the server's clock, in whole seconds; ours where it does not tell. */
export function serverDate(header: string | null | undefined): Date {
  const told = Date.parse(header ?? '');
  return new Date(Number.isNaN(told) ? Math.floor(Date.now() / 1000) * 1000 : told);
}
