/** What was done to an item, or would be, in words. */
import { isEmpty } from '../reconcile/same.ts';
import { code, type Inline, type Markdown, md } from '../report/markdown.ts';
import type { ItemChangeReport } from './issues-report.ts';
import { counted } from './said-count.ts';
import { shownChange, shownValue } from './shown-value.ts';

/** More than a mark. */
export function isSubstance({ kind, fields }: ItemChangeReport): boolean {
  return kind !== 'edit' || fields.length > 0;
}

/** One line for each change, and for the same in several systems; marks only where there is nothing else. */
export function changesSay(changes: readonly ItemChangeReport[]): Inline {
  const weighty = changes.filter(isSubstance);
  const told = (weighty.length > 0 ? weighty : changes).filter(({ kind }) => kind !== 'comment');
  const alike = Map.groupBy(told, ({ kind, says, status, isAdopted, fields }) =>
    JSON.stringify([kind, kind === 'create' || kind === 'edit' ? '' : says, status, isAdopted, fields]),
  );
  const said = [...[...alike.values()].map(changeSays), ...commentsSay(changes)];
  return said.map((one, at) => [at > 0 ? md`<br>` : undefined, one]);
}

function changeSays(its: readonly ItemChangeReport[]): Inline {
  const [first] = its;
  if (first === undefined) return undefined;
  const { kind, says, status, fields, isAdopted } = first;
  const would = status === 'planned' ? 'would be ' : '';
  const where = its.map(({ system }, at) => [at > 0 ? ', ' : ' in ', code(system)]);
  switch (kind) {
    case 'create': {
      const told = fields.filter(({ field, new: value }) => field !== 'title' && !isEmpty(value));
      const facts = told.map(({ field, new: value }) => md`${code(field)} ${shownValue(value)}`);
      return md`${would}${isAdopted ? 'taken up' : 'created'}${where}${listed(facts)}`;
    }
    case 'edit': {
      const facts = fields.map(({ field, old, new: value }) => md`${code(field)} ${shownChange(old, value)}`);
      return md`${would}${facts.length === 0 ? 'marked as one' : 'set'}${where}${listed(facts)}`;
    }
    case 'end':
    case 'escalate':
    case 'unlabel':
    case 'comment':
      return says;
  }
}

/** Below each other where there are several. */
function listed(facts: readonly Markdown[]): Inline {
  const [first] = facts;
  if (facts.length < 2) return first && md`: ${first}`;
  return md`:${facts.map((fact) => md`<br>• ${fact}`)}`;
}

/** `2 comments added in github`. */
function commentsSay(changes: readonly ItemChangeReport[]): readonly Inline[] {
  const comments = changes.filter(({ kind }) => kind === 'comment');
  const wordsOf = (change: ItemChangeReport) =>
    `${change.status === 'planned' ? 'would be ' : ''}${verbOf(change)}`;
  return [...Map.groupBy(comments, (one) => `${one.system}\n${wordsOf(one)}`).values()].flatMap((its) => {
    const [first] = its;
    if (first === undefined) return [];
    return [md`${counted(its.length, 'comment')} ${wordsOf(first)} in ${code(first.system)}`];
  });
}

function verbOf({ fields: [field] }: ItemChangeReport): string {
  if (field === undefined || field.old === null) return 'added';
  return field.new === null ? 'deleted' : 'edited';
}
