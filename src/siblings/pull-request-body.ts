import type { SafeText } from '../model/safe-text.ts';
import { bodyLimit, fit } from '../report/fit.ts';
import { code, details, link, type Markdown, md, paragraphs, prose } from '../report/markdown.ts';
import type { Redactor } from '../report/redact.ts';
import { render } from '../report/render.ts';
import type { ClosedPullRequest, WantedPullRequest } from './change.ts';
import { type CommitReport, commitsOf } from './commit-report.ts';
import {
  carriedTable,
  commitLink,
  conflictBlock,
  droppedTable,
  leftOutTable,
  notesTable,
} from './commit-table.ts';
import { counted } from './counted.ts';
import { readOffer, writeOffer } from './marker.ts';
import { offendersOf } from './offender-report.ts';
import { validationOf } from './validation-report.ts';
import { offendersSection, validationNote, validationSection } from './validation-section.ts';

/** What stands between these is ours and is replaced; what people write around it stays. */
const begin = '<!-- sync-action:begin -->';
const end = '<!-- sync-action:end -->';

/** The body of an open pull request: our section, in the place where `current` has it. */
export function openBody(current: string, wanted: WantedPullRequest, redactor: Redactor): SafeText {
  return withSection(current, describe(wanted), writeOffer(wanted.offer), redactor);
}

/** The body of a pull request that we close: the reason, and the offer it made, which still counts. */
export function closedBody(current: string, closing: ClosedPullRequest, redactor: Redactor): SafeText {
  const offer = readOffer(current, closing.sibling, closing.branch);
  const kept = offer ? writeOffer(offer) : md``;
  return withSection(current, [md`Closed by sync-action: ${prose(closing.reason)}`], kept, redactor);
}

/** What people wrote is never cut: where it leaves no room, ours is the offer alone, or nothing new at all. */
function withSection(
  current: string,
  blocks: readonly Markdown[],
  offer: Markdown,
  redactor: Redactor,
): SafeText {
  const { before, after } = split(current);
  const raw = (text: string): Markdown => ({ parts: [{ kind: 'raw', text }] });
  const room = bodyLimit.characters - before.length - after.length;
  const tail = md`${offer}\n${raw(end)}`;
  const around = (ours: string) => redactor.text(`${before}${ours}${after}`);
  const section = fit(
    [md`${raw(begin)}\n${blocks[0]}`, ...blocks.slice(1)],
    { limit: { characters: room }, tail },
    redactor,
  );
  if (section.startsWith(begin) && section.length <= room) return around(section);
  const least = render(md`${raw(begin)}\n${tail}`, redactor);
  return least.length <= room ? around(least) : redactor.text(current);
}

/** A body that has lost our marks is a person's: ours goes below it. */
function split(body: string): { before: string; after: string } {
  const from = body.indexOf(begin);
  const to = body.lastIndexOf(end);
  if (from === -1 || to < from) {
    return { before: body.trim() === '' ? '' : `${body.trimEnd()}\n\n`, after: '' };
  }
  return { before: body.slice(0, from), after: body.slice(to + end.length) };
}

function describe({ about, draft, head, risk, decision }: WantedPullRequest): readonly Markdown[] {
  const { located, integration } = about;
  const url = located.url;
  const commits = commitsOf(about);
  const carried = commits.filter(({ result }) => result === 'carried' || result === 'conflict');
  const conflicts = commits.filter(({ result }) => result === 'conflict' || result === 'conflict left out');
  const waiting = commits.filter(({ result }) => result === 'waits');
  const leftOut = commits.filter(({ result }) => result === 'left out');
  const present = commits.filter(({ result }) => result === 'present');
  const dropped = droppedTable(
    url,
    commits.filter(({ result }) => result !== 'left out'),
  );
  const notes = notesTable(url, carried);
  const validation = validationOf(about.candidate);
  const offenders = offendersOf(about.candidate.offenders, integration);
  const source = located.isPrivate === false ? 'public' : 'private';
  return [
    md`${counted(carried.length, 'commit')} from the ${source} repository ${link(located.repo, url)}, branch ${code(located.branch)} at ${commitLink(url, located.head)}, touching ${counted(integration.files.length, 'file')}.`,
    conflicts.length > 0
      ? md`> [!WARNING]\n> **${counted(conflicts.length, 'commit')} ${conflicts.length === 1 ? 'conflicts' : 'conflict'} with this repository**${draft ? md`, so this is a draft: resolve below, and the next run takes the draft back` : md`: see below`}.`
      : undefined,
    validationNote(validation, decision, draft),
    carriedTable(url, carried),
    section(
      'Conflicts',
      conflicts.map((commit) => conflictBlock(url, commit)),
    ),
    offendersSection(url, offenders),
    ...validationSection(validation, risk, decision),
    notes && details(md`Files to look at more closely`, notes),
    folded(waiting, 'waiting for a conflict to be resolved', url),
    dropped && details(md`Files left behind`, dropped),
    folded(present, 'already here', url),
    folded(leftOut, 'left out', url),
    md`---\n<sub>Authors, dates and sign-offs are the originals'; each commit names its origin in a ${code('Synced-From')} trailer, so merge, squash and rebase are all fine. Commits that you push to ${code(head)} are kept. Close this pull request to decline its commits for good.</sub>`,
  ].filter((block) => block !== undefined);
}

function section(title: string, blocks: readonly Markdown[]): Markdown | undefined {
  return blocks.length === 0 ? undefined : paragraphs(md`### ${title}`, ...blocks);
}

function folded(commits: readonly CommitReport[], what: string, url: string): Markdown | undefined {
  if (commits.length === 0) return undefined;
  return details(md`${counted(commits.length, 'commit')} ${what}`, leftOutTable(url, commits));
}
