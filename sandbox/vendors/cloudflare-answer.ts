/** The envelope around each of Cloudflare's answers. */

export class CloudflareRefusal extends Error {
  override readonly name = 'CloudflareRefusal';
  readonly status: number;
  /** Cloudflare's own. */
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function succeeded(result: unknown): Record<string, unknown> {
  return { success: true, errors: [], messages: [], result: result ?? null };
}

export function failed({ code, message }: { readonly code: number; readonly message: string }): object {
  return { success: false, errors: [{ code, message }], messages: [], result: null };
}
