/** What a sync has left on items for itself, which pages of trackers do not show or show as a link. Here it is shown as such. */
import { hash } from 'node:crypto';
import type { LinearIssue } from '../linear/state.ts';

export interface Hidden {
  readonly how: 'comment of HTML' | 'attachment' | 'entity property';
  /** As it lies there. */
  readonly text: string;
  /** Without it and `copyOf`, it is nobody's mark, whatever it looks like. */
  readonly mark?: ShownMark;
  /** The comment that this one was copied from. */
  readonly copyOf?: Ref;
}

interface Ref {
  readonly system: string;
  readonly id: string;
}

export interface ShownMark {
  readonly link: string;
  readonly sides: readonly Ref[];
}

/** Comments of HTML, also those that a person has typed and those that only look like marks. */
export function hiddenInText(text: string): readonly Hidden[] {
  return [...withoutCode(text).matchAll(/<!--[\s\S]*?(?:-->|$)/g)].map(([comment]) => {
    return { how: 'comment of HTML', text: comment, ...meaningOf(comment) };
  });
}

/** Whether anything is left when what is hidden is taken away. */
export function hasText(text: string): boolean {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
}

export function hiddenInAttachments({ attachments }: LinearIssue): readonly Hidden[] {
  return attachments
    .filter(({ metadata }) => metadata.by === 'sync-action')
    .map(({ url, title, subtitle, metadata: { link, sides } }) => {
      const mark = shown({ link, sides: parsed(String(sides)) });
      return { how: 'attachment', text: `${title}: ${url}\n${subtitle ?? ''}`, ...(mark && { mark }) };
    });
}

export function hiddenInProperties(properties: ReadonlyMap<string, unknown>): readonly Hidden[] {
  return [...properties].map(([key, value]) => {
    const mark = key === 'sync-action' ? shown(value) : undefined;
    return { how: 'entity property', text: `${key}: ${JSON.stringify(value)}`, ...(mark && { mark }) };
  });
}

const form = /^<!-- sync-action (issue|project|copy) ([\w-]+)\.([0-9a-f]{16}) -->$/;

/** Its sum tells it from what somebody typed. */
function meaningOf(comment: string): Pick<Hidden, 'mark' | 'copyOf'> {
  const [, kind = '', payload = '', sum] = form.exec(comment) ?? [];
  const summed = kind === 'copy' ? `sync-action copy ${payload}` : `sync-action mark ${kind} ${payload}`;
  if (sum !== hash('sha256', summed).slice(0, 16)) return {};
  const value = parsed(Buffer.from(payload, 'base64url').toString('utf8'));
  if (kind === 'copy') {
    return Array.isArray(value) ? { copyOf: { system: String(value[0]), id: String(value[1]) } } : {};
  }
  const mark = shown(value);
  return mark === undefined ? {} : { mark };
}

function shown(value: unknown): ShownMark | undefined {
  const { link, sides } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof link !== 'string' || !Array.isArray(sides)) return undefined;
  return {
    link,
    sides: sides.map((side: unknown) => {
      const { system, id } = Object(side) as Readonly<Record<string, unknown>>;
      return { system: String(system), id: String(id) };
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What looks like a comment in code is shown as it is. */
function withoutCode(text: string): string {
  return text.replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '').replace(/`[^`\n]*`/g, '');
}
