/** What a git process may see: nothing of the machine's configuration, nothing of the job's secrets. */

import { reach } from '../reach.ts';

/** A configuration entry for one call, as `[key, value]`. */
export type ConfigEntry = readonly [key: string, value: string];

/** Self-hosted runners reach the code host only through these. */
const kept = ['PATH', 'SystemRoot', ...reach, 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'CURL_CA_BUNDLE'] as const;

/** Entries for every call. Trees with `.git` or broken names are no danger: nothing is ever checked out here. */
function commonEntries(allowHttp: boolean): readonly ConfigEntry[] {
  return [
    ['core.hooksPath', '/dev/null'],
    ['core.protectHFS', 'true'],
    ['core.protectNTFS', 'true'],
    ['core.attributesFile', '/dev/null'],
    ['core.alternateRefsCommand', ':'],
    ['protocol.allow', 'never'],
    ['protocol.https.allow', 'always'],
    ...(allowHttp ? [['protocol.http.allow', 'always'] as const] : []),
    ['credential.helper', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['submodule.recurse', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['fetch.negotiationAlgorithm', 'noop'],
    // Old, harmless commits have faults that nobody can mend, and git before 2.45 cannot be told to overlook
    // them in a partial fetch. Names are judged one by one before anything is written.
    ['fetch.fsckObjects', 'false'],
    ['fastimport.unpackLimit', '1'],
    ['merge.conflictStyle', 'merge'],
    ['i18n.logOutputEncoding', 'UTF-8'],
    // Git would send the token along to whatever host it is redirected to.
    ['http.followRedirects', 'false'],
    ['http.lowSpeedLimit', '500'],
    ['http.lowSpeedTime', '60'],
    ['advice.detachedHead', 'false'],
  ];
}

export interface EnvironmentInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An empty folder: keeps `.netrc` and the like of the user out. */
  readonly home: string;
  readonly entries?: readonly ConfigEntry[];
}

/** The whole environment of a git process. Plain http is allowed only where the server itself speaks it. */
export function gitEnvironment({ env, home, entries = [] }: EnvironmentInput): Record<string, string> {
  const allowHttp = env.GITHUB_SERVER_URL?.startsWith('http://') === true;
  const all = [...commonEntries(allowHttp), ...entries];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    HOME: home,
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** The header that authorises requests below `url`; the empty one first forgets any other, for two are refused. */
export function credentialEntries(url: string, token: string | undefined): readonly ConfigEntry[] {
  const key = `http.${url}.extraheader`;
  if (token === undefined) return [[key, '']];
  return [
    [key, ''],
    [key, `AUTHORIZATION: basic ${basic(token)}`],
  ];
}

/** The token as HTTP's basic scheme wants it. */
export function basic(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}
