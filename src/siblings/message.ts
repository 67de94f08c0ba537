import { withoutCiSwitches } from './ci-switches.ts';
import { cleanText } from './clean-text.ts';
import { neutralReferences } from './references.ts';
import {
  joinTrailers,
  type Origin,
  originTrailer,
  parseOriginChain,
  splitTrailers,
  withoutOrigins,
} from './trailers.ts';

/** In UTF-16 units. */
const limits = { message: 65_536, subject: 1000, line: 4000, body: 16_384, trailers: 8192, chain: 100 };
const cutNote = '[The message is longer; the rest is cut here.]';

/**
 * The message of a commit as it is carried into the target: readable as before, but without power there (see
 * `neutralReferences`, `withoutCiSwitches`, `cleanText`), and with its origin as the last trailer. Origins
 * that it had become `Origin-Chain:`. Deterministic; carrying a carried message only adds to the chain.
 */
export function carriedMessage(message: string, origin: Origin): string {
  const text = cleanText(shortened(message));
  const chain = parseOriginChain(text).filter((one) => one.sha !== origin.sha || one.repo !== origin.repo);
  const lines = withoutOrigins(text)
    .trim()
    .split('\n')
    .map((line, index) => neutralLine(line, origin.repo, index === 0 ? limits.subject : limits.line));
  const { body, trailers } = splitTrailers(lines.join('\n').replace(/\n{3,}/g, '\n\n'));
  return joinTrailers(
    { body: cutBody(body) || '(no message)', trailers: lastOf(trailers, limits.trailers) },
    [
      ...chain.slice(-limits.chain).map((one) => `Origin-Chain: ${one.repo}@${one.sha}`),
      originTrailer(origin),
    ],
  );
}

/** So much longer than what is kept that only its beginning and its trailers can matter. */
function shortened(message: string): string {
  if (message.length <= limits.message) return message;
  const head = message.slice(0, limits.message - 3 * limits.trailers);
  const tail = message.slice(-2 * limits.trailers);
  return `${head}\n\n${cutNote}\n${tail.slice(tail.search(/\n|$/))}`;
}

function neutralLine(line: string, repo: string, limit: number): string {
  // A person's trailer keeps its form, so that the address still counts; what is no address may be a mention.
  const form =
    /^([a-z][a-z-]{0,30}-by:)(.*?)( ?<\w[\w.+-]{0,63}(?:\[bot\])?@[a-z0-9-]{1,63}\.[a-z0-9.-]{1,126}>)$/i;
  const [, token = '', person = '', email = ''] = form.exec(line.trimEnd()) ?? [];
  if (token !== '' && line.length <= limit) return token + neutral(person, repo) + email;
  let room = limit * 4;
  let out = neutral(line.slice(0, room), repo);
  while (out.length > limit || line.length > room) {
    // What is cut in two may need another look, which may lengthen it.
    room = Math.min(room, limit) - 200;
    out = `${neutral(atWord(out.slice(0, room)), repo)}…`;
    if (out.length <= limit) break;
  }
  return out;
}

function neutral(line: string, repo: string): string {
  const plain = withoutCiSwitches(line.replace(/^((?:fixup|squash|amend)!)(?= )/, '`$1`'));
  return neutralReferences(plain, repo).trimEnd();
}

function atWord(text: string): string {
  const space = text.lastIndexOf(' ');
  return (space > text.length - 200 && space > 0 ? text.slice(0, space) : text).replace(
    /[\ud800-\udbff]$/,
    '',
  );
}

function cutBody(body: string): string {
  if (body.length <= limits.body) return body;
  const kept = body.slice(0, limits.body - cutNote.length - 2);
  return `${kept.slice(0, kept.lastIndexOf('\n')).trimEnd()}\n\n${cutNote}`;
}

/** The last lines that fit. */
function lastOf(lines: readonly string[], limit: number): readonly string[] {
  let room = limit;
  const first = lines.findLastIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return lines.slice(first + 1);
}
