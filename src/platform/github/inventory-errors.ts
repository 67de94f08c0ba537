import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { ended } from '../../model/sentence.ts';
import { saidWhole } from '../said.ts';
import { statusOf } from './client.ts';

export interface Asked {
  /** `list the secrets of acme/app (Codespaces)`: what did not work, after "cannot". */
  readonly what: string;
  /** `acme/app`: whose permission it is. */
  readonly subject: string;
  /** As GitHub's settings name it: `Codespaces secrets`. */
  readonly permission: string;
  readonly access: 'read' | 'write';
  /** What writing there takes besides, as a sentence: so that nobody learns of it only in the next run. */
  readonly besides?: string;
  /** Where GitHub answers 404 also of what is not there: the thing that may be missing. */
  readonly absence?: { readonly thing: string; readonly toldWith: string };
}

interface Family {
  readonly forbidden: ErrorCode;
  readonly limited: ErrorCode;
  readonly refused: ErrorCode;
}

export const secretsFamily: Family = {
  forbidden: 'GITHUB_SECRETS_PERMISSION_MISSING',
  limited: 'GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED',
  refused: 'GITHUB_SECRETS_REFUSED',
};

export const environmentsFamily: Family = {
  forbidden: 'GITHUB_ENV_PERMISSION_MISSING',
  limited: 'GITHUB_ENV_RATE_LIMIT_EXHAUSTED',
  refused: 'GITHUB_ENV_REFUSED',
};

/** What the client threw, in the words of the inventory; what only the client can tell (network, stop) stays. */
export function inventoryError(thrown: unknown, family: Family, asked: Asked, tokenName: string): unknown {
  if (!(thrown instanceof SyncError)) return thrown;
  const detail = (hint: string) => ({ hint, cause: thrown.cause });
  const said = saidIn(thrown);
  switch (thrown.code) {
    case 'RATE_LIMITED':
      return new SyncError(
        family.limited,
        `Cannot ${asked.what}: the quota of \`${tokenName}\` is used up.`,
        detail(thrown.hint),
      );
    case 'PERMISSION_MISSING':
      return new SyncError(
        family.forbidden,
        ended(`Cannot ${asked.what}: GitHub answered ${statusOf(thrown)}, ${said}`),
        detail(
          cureOf({ ...asked, access: acceptedIn(thrown) ?? asked.access }, tokenName, statusOf(thrown), said),
        ),
      );
    case 'REFERENCE_NOT_FOUND':
    case 'OVERTAKEN':
      return new SyncError(family.refused, ended(`Cannot ${asked.what}: GitHub says "${said}"`), {
        cause: thrown.cause,
      });
    default:
      return thrown;
  }
}

/** The same for each place, for it is one cause; the table has what each asks for. */
const withoutToken =
  "No permission of the workflow's own token (GITHUB_TOKEN) allows this: pass a fine-grained token, or an App's, as `secrets-token`, with the permissions that docs/secrets.md names for each place. If you did pass one, its secret is not set.";

function cureOf(
  { subject, permission, access, besides, absence }: Asked,
  name: string,
  status: number,
  said: string,
): string {
  const right = `the permission "${permission}" (${access}) on ${subject}`;
  // GitHub says the same of an App's token, which can have the permission.
  if (name === 'token' && (status === 404 || /by integration/i.test(said))) return withoutToken;
  const more = besides === undefined || access === 'write' ? '' : ` ${besides}`;
  const cure = `Give \`${name}\` ${right}.${more}`;
  if (status !== 404) return cure;
  const why = `GitHub answers 404 also where a token may not look: check the name ${subject}.`;
  if (absence === undefined) return `${why} ${cure}`;
  return `There may be no ${absence.thing}: create it, or correct its name. ${why} ${cure} ${absence.toldWith}`;
}

/** GitHub tells which access would do: some kinds of secrets ask for `write` even to be listed. */
function acceptedIn({ cause }: SyncError): Asked['access'] | undefined {
  const { response } = Object(cause) as { response?: { headers?: Readonly<Record<string, string>> } };
  const [, access] = /=(read|write)/.exec(response?.headers?.['x-accepted-github-permissions'] ?? '') ?? [];
  return access === 'read' || access === 'write' ? access : undefined;
}

/** GitHub's own words, without the address of its documentation, which the client adds. */
function saidIn({ cause }: SyncError): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const { response } = Object(cause) as { response?: { data?: { documentation_url?: unknown } } };
  const added = ` - ${response?.data?.documentation_url}`;
  return saidWhole(message.endsWith(added) ? message.slice(0, -added.length) : message);
}
