/** The status moves along the workflow: one transition that leads to it, with what its screen asks for. */
import { SyncError } from '../../model/error.ts';
import { nameIn, partOf } from './field.ts';
import { type JiraTransition, nothing, transitionsForm } from './forms.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import { read } from './site-facts.ts';

export interface Move {
  readonly id: string;
  /** For messages: `the status Done`. */
  readonly where: string;
  readonly leads: (to: JiraTransition['to']) => boolean;
  /** Whether the issue is there already. */
  readonly isThere: (status: unknown) => boolean;
  /** Values by ids of fields, for screens that ask for them. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly nameOf: (id: string) => string;
}

export function toStatus(name: string): Pick<Move, 'where' | 'leads' | 'isThere'> {
  const isName = (status: unknown) => nameIn(status)?.toLowerCase() === name.toLowerCase();
  return { where: `the status ${name}`, leads: isName, isThere: isName };
}

export const toDone: Pick<Move, 'where' | 'leads' | 'isThere'> = {
  where: 'a status that is done',
  leads: isDone,
  isThere: isDone,
};

function isDone(status: unknown): boolean {
  return nameIn(partOf(status, 'statusCategory'), 'key') === 'done';
}

/** Throws `JIRA_TRANSITION_MISSING`, `JIRA_TRANSITION_BLOCKED`, or what Jira refuses. */
export async function move(
  port: JiraPort,
  { id, where, leads, isThere, given, nameOf }: Move,
): Promise<void> {
  const what = `move the issue ${id} to ${where}`;
  const path = `/issue/${encodeURIComponent(id)}/transitions`;
  const { transitions } = await read(port, `${path}?expand=transitions.fields`, transitionsForm, what);
  const ways = transitions
    .filter(({ to }) => leads(to))
    .map((transition) => ({ transition, ...screenOf(transition, given) }));
  const way = ways.find(({ lacking }) => lacking.length === 0);
  if (!way) {
    if (await isIn(port, id, isThere)) return;
    const [blocked] = ways;
    if (!blocked) {
      throw new SyncError(
        'JIRA_TRANSITION_MISSING',
        `Cannot ${what}: no transition leads there from where it is.`,
      );
    }
    const names = blocked.lacking.map(nameOf).join(', ');
    throw new SyncError(
      'JIRA_TRANSITION_BLOCKED',
      `Cannot ${what}: the transition "${blocked.transition.name}" asks for ${names}.`,
    );
  }
  const body = { transition: { id: way.transition.id }, fields: way.fields };
  const reply = await port.ask({ method: 'POST', path, body, form: nothing, what });
  if (!reply.ok) throw refusedError(what, reply, nameOf);
}

export async function isIn(port: JiraPort, id: string, isThere: Move['isThere']): Promise<boolean> {
  const path = `/issue/${encodeURIComponent(id)}?fields=status`;
  const issue = await read(port, path, nothing, `read the status of issue ${id}`);
  return isThere(partOf(partOf(issue, 'fields'), 'status'));
}

/** What the screen asks for: the values that are being written, and a resolution where there is no doubt which. */
function screenOf(
  { fields }: JiraTransition,
  given: Readonly<Record<string, unknown>>,
): { readonly fields: Readonly<Record<string, unknown>>; readonly lacking: readonly string[] } {
  const values: Record<string, unknown> = {};
  const lacking: string[] = [];
  for (const [id, { required, hasDefaultValue, allowedValues }] of Object.entries(fields ?? {})) {
    if (!required || hasDefaultValue) continue;
    const value = given[id] ?? (id === 'resolution' ? resolutionIn(allowedValues ?? []) : undefined);
    if (value === undefined || value === null) lacking.push(id);
    else values[id] = value;
  }
  return { fields: values, lacking };
}

/** `Done`, as most sites have it, or the only one. */
function resolutionIn(allowed: readonly unknown[]): object | undefined {
  const done = allowed.find((resolution) => nameIn(resolution) === 'Done');
  const chosen = nameIn(done ?? (allowed.length === 1 ? allowed[0] : undefined), 'id');
  return chosen === null ? undefined : { id: chosen };
}
