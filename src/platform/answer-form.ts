import { type output as Output, safeParse, type ZodMiniType } from 'zod/mini';
import { SyncError } from '../model/error.ts';

/** Which answer is looked at, for the message. */
export interface Answered {
  /** `Neon`. */
  readonly vendor: string;
  /** `list the branches of shop`: what does not work, after "cannot". */
  readonly what: string;
  readonly status: number;
}

/**
 * What a vendor answers to a request that it says has succeeded, in the form that its API describes. Anything else
 * is a fault of the other side, as a broken connection is: nothing may be concluded from it.
 */
export function formed<Form extends ZodMiniType>(
  form: Form,
  answer: unknown,
  answered: Answered,
): Output<Form> {
  const read = safeParse(form, answer);
  if (read.success) return read.data;
  throw malformed(answered, read.error.issues[0]?.path.map(String).join('.'));
}

/** @param at the field that is not as it should be */
export function malformed({ vendor, what, status }: Answered, at = ''): SyncError {
  const place = at === '' ? '' : ` (see \`${at}\`)`;
  return new SyncError(
    'NETWORK',
    `Cannot ${what}: ${vendor} answered ${status}, not in the form that its API describes${place}.`,
    { hint: `Run again later; if it stays so, check what answers at the address of ${vendor}'s API.` },
  );
}
