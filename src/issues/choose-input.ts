/** The input `choose`: answers of a person who starts a run for them. */
import { SyncError } from '../model/error.ts';
import type { FieldName } from '../model/item.ts';

export interface ChooseLine {
  readonly line: string;
  /** As people name it, or the id of a link. */
  readonly item: string;
  /** Undefined: all that are open. */
  readonly field: FieldName | undefined;
  /** A system. */
  readonly take: string;
}

const mostLines = 100;
const form = /^(\S.*?)\s*:\s+(\S.*?)\s+from\s+(\S+)$/i;

/**
 * `ENG-12: title from linear`, a line for each; `*` is every field that is open.
 * @throws SyncError INPUT_INVALID
 */
export function parseChoose(text: string): readonly ChooseLine[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const some = lines.filter((line) => line !== '');
  if (some.length > mostLines) {
    throw new SyncError('INPUT_INVALID', `The input \`choose\` has more than ${mostLines} lines.`, {
      hint: 'Start several runs, or give a field another `on-conflict` than `manual`.',
    });
  }
  return some.map((line) => {
    const [, item, field, take] = form.exec(line) ?? [];
    if (item === undefined || field === undefined || take === undefined) {
      throw new SyncError('INPUT_INVALID', `A line of the input \`choose\` is no choice: \`${line}\`.`, {
        hint: 'Write each as `ENG-12: title from linear`, or `ENG-12: * from linear` for all that is open.',
      });
    }
    return { line, item, field: field === '*' ? undefined : field, take };
  });
}

export function isNamed({ item }: ChooseLine, name: string): boolean {
  return item.toLowerCase() === name.toLowerCase();
}
