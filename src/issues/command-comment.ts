/** Comments that are said to the action, not to people. */
import type { TrackedComment } from '../trackers/tracker.ts';

/** `field` undefined: all that are open. */
export interface TakeCommand {
  readonly take: string;
  readonly field: string | undefined;
}

/** Said whole, so that nothing else is meant. Not a copy: what is said in one system is said once. */
export function isCommand(comment: TrackedComment): boolean {
  return comment.copyOf === undefined && takeCommand(comment) !== undefined;
}

/** A command, or what was meant to be one. */
export function isAddressed({ body }: TrackedComment): boolean {
  return /^\/sync(\s|$)/i.test(body.trimStart());
}

/** Of its first line. Undefined: it says nothing that is known. */
export function takeCommand({ body }: TrackedComment): TakeCommand | undefined {
  const [line = ''] = body.trimStart().split(/\r?\n/, 1);
  const said = /^\/sync\s+take\s+(\S.*)$/i.exec(line.trim())?.[1];
  if (said === undefined) return undefined;
  const [, take = said, field] = /^(.*\S)\s+for\s+(\S.*)$/i.exec(said) ?? [];
  return { take: bare(take), field: field === undefined ? undefined : bare(field) };
}

function bare(name: string): string {
  return name.trim().replaceAll(/^["'`]|["'`]$/g, '');
}
