/** What the tracker needs of a user's module. */

/** What an exported tracker has. */
export interface Offer {
  /** Of the methods that were asked about. */
  readonly methods: ReadonlySet<string>;
  /** It keeps the `mark` that it is handed, and gives it back with the item. */
  readonly marks: boolean;
  /** It takes the `clientId` that it is handed as the item's own id. */
  readonly clientIds: boolean;
}

export interface ModulePort {
  /** @throws SyncError `ISSUES_MODULE_UNUSABLE`, `ISSUES_MODULE_REFUSED` and what `call` throws */
  offers(methods: readonly string[]): Promise<Offer>;
  /**
   * What a method gave, as plain data that nobody has looked at.
   * @throws SyncError `ISSUES_MODULE_FAILED` where it threw, `ISSUES_MODULE_HUNG` where it did not answer or ended its
   * process, `STOPPED`
   */
  call(method: string, given: unknown): Promise<unknown>;
}
