/** What git says when it fails, and what that means to a person. */

import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { saidWhole } from '../said.ts';
import type { Remote } from './remote.ts';

interface Failure {
  readonly pattern: RegExp;
  readonly code: ErrorCode | Readonly<Record<Remote['role'], ErrorCode>>;
  readonly says: string;
  readonly hint?: string | Readonly<Record<Remote['role'], string>>;
}

const wait = 'Wait some minutes, run less often, or use an App token, whose quota is larger.';
const readAccess = 'Give `source-token` the permission `contents: read` for this repository.';
const writeAccess = 'Give `token` the permission `contents: write` for this repository.';

/** The first match counts: what a server says outranks what the transport makes of it. */
const failures: readonly Failure[] = [
  {
    pattern: /(?:create or update|modify) workflow [`'"]?(?<detail>[^\s`'"]+)/i,
    code: 'WORKFLOWS_FORBIDDEN',
    says: 'the token may not change',
  },
  {
    pattern: /GH009|push cannot contain secrets|secret scanning/i,
    code: 'CREDENTIAL_IN_COMMIT',
    says: 'the push was refused, for it carries a credential',
  },
  {
    pattern: /GH006|GH013|protected branch|repository rule violations|pre-receive hook declined/i,
    code: 'TARGET_PROTECTED',
    says: 'a rule refused the push',
  },
  {
    pattern: /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists/i,
    code: 'BRANCH_MOVED',
    says: 'the branch moved meanwhile',
  },
  {
    // Packing for a server that no longer shows the base wants files that were never fetched.
    pattern: /unable to read [0-9a-f]{40}|could not read [0-9a-f]{40}|missing (?:blob|tree) object/i,
    code: 'OVERTAKEN',
    says: 'an object is not here',
  },
  { pattern: /rate limit|returned error: 429/i, code: 'RATE_LIMITED', says: 'the quota is used up' },
  {
    pattern: /archived so it is read-only/i,
    code: 'PERMISSION_MISSING',
    says: 'the repository is archived',
    hint: 'Unarchive the repository.',
  },
  {
    pattern: /couldn't find remote ref (?<detail>\S+)/i,
    code: { sibling: 'SIBLING_BRANCH_NOT_FOUND', target: 'REFERENCE_NOT_FOUND' },
    says: 'there is no branch',
  },
  {
    pattern: /not our ref (?<detail>[0-9a-f]+)/i,
    code: 'OVERTAKEN',
    says: 'the repository no longer has the object',
  },
  {
    pattern: /repository not found|returned error: 404|does not appear to be a git repository/i,
    code: { sibling: 'SIBLING_NOT_FOUND', target: 'PERMISSION_MISSING' },
    says: 'the repository does not exist, or the token may not see it',
    hint: {
      sibling: `Check the name. ${readAccess}`,
      target: writeAccess,
    },
  },
  {
    pattern: /returned error: 30\d/i,
    code: { sibling: 'SIBLING_NOT_FOUND', target: 'REFERENCE_NOT_FOUND' },
    says: 'the repository has another address now',
    hint: 'Write its present name into the configuration.',
  },
  {
    // Where a right is missing GitHub says so, and git repeats it as `remote: …`.
    pattern:
      /write access to repository not granted|permission to \S+ denied|^remote: [\s\S]*returned error: 403/im,
    code: 'PERMISSION_MISSING',
    says: 'the token lacks a permission',
    hint: { sibling: readAccess, target: writeAccess },
  },
  {
    // Git shows no body that is JSON, as that of a secondary limit is.
    pattern: /returned error: 403/i,
    code: 'RATE_LIMITED',
    says: 'refused without a reason, as under a limit',
    hint: {
      sibling: `${wait} If it lasts: ${readAccess}`,
      target: `${wait} If it lasts: ${writeAccess}`,
    },
  },
  {
    pattern:
      /authentication failed|could not read (?:username|password)|invalid username|returned error: 401|returned error: 400/i,
    code: 'TOKEN_REJECTED',
    says: 'the token was not accepted',
  },
  {
    pattern: /no space left on device|disk quota exceeded/i,
    code: 'GIT_FAILED',
    says: 'the disk of the runner is full',
    hint: 'Free space on the runner, or use a larger one.',
  },
  { pattern: /out of memory|malloc failed/i, code: 'GIT_FAILED', says: 'git ran out of memory' },
  {
    pattern: /transport '\S+' not allowed/i,
    code: 'GIT_FAILED',
    says: 'the address is of a kind that is not allowed',
    hint: 'Only https is used, and http where GITHUB_SERVER_URL says so.',
  },
  {
    pattern: /unknown option|unknown switch|^usage: git/im,
    code: 'GIT_TOO_OLD',
    says: 'git does not know an option',
  },
  {
    pattern: /certificate|SSL|TLS/,
    code: 'NETWORK',
    says: 'the connection is not trusted or broke',
    hint: 'For a private authority set GIT_SSL_CAINFO or SSL_CERT_FILE on the runner.',
  },
  {
    pattern:
      /could not resolve|failed to connect|couldn't connect|connection (?:timed out|refused|reset)|recv failure|send failure|operation (?:too slow|timed out)|early eof|rpc failed|unexpected disconnect|hung up unexpectedly|returned error: 5\d\d|returned error: 408|empty reply|transfer closed|bytes (?:missing|of body are still expected)|bad pack header|invalid index-pack output|index-pack (?:failed|died)|protocol error|bad line length|expected flush|unexpected .* packet|not valid: |dumb http transport|is this a git repository|unable to access/i,
    code: 'NETWORK',
    says: 'the connection failed',
  },
];

export interface FailureContext {
  /** What was tried, as a person says it: `fetch acme/ui`. */
  readonly what: string;
  readonly remote?: Remote | undefined;
  /** What git printed about it. */
  readonly said: string;
}

/** The error for a failed git command. */
export function gitFailure({ what, remote, said }: FailureContext): SyncError {
  const role = remote?.role ?? 'target';
  for (const failure of failures) {
    const match = failure.pattern.exec(said);
    if (match === null) continue;
    const code = typeof failure.code === 'string' ? failure.code : failure.code[role];
    const hint = typeof failure.hint === 'object' ? failure.hint[role] : failure.hint;
    const detail = match.groups?.detail === undefined ? '' : ` ${match.groups.detail}`;
    return new SyncError(code, `${what}: ${failure.says}${detail} (git: ${excerpt(said, remote)})`, {
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return new SyncError('GIT_FAILED', `${what}: ${excerpt(said, remote)}`);
}

/** The lines that tell most, whole, and without the token. */
function excerpt(said: string, remote: Remote | undefined): string {
  const lines = said
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:hint:|To |Done$)/.test(line));
  const text = saidWhole(lines.slice(-4).join('; ')) || 'no message';
  if (remote?.token === undefined) return text;
  return [remote.token, Buffer.from(`x-access-token:${remote.token}`).toString('base64')].reduce(
    (left, secret) => left.replaceAll(secret, '***'),
    text,
  );
}
