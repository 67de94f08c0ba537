/** Conflicts in the job summary: what each side says, who changed it and when, and what was chosen or how to choose. */
import type { SideValue } from '../reconcile/decision.ts';
import {
  code,
  details,
  type Inline,
  type Markdown,
  md,
  paragraphs,
  prose,
  table,
} from '../report/markdown.ts';
import { howToChoose, waitingTable } from './conflict-choice.ts';
import { type ConflictRow, conflictRows } from './conflict-row.ts';
import { textDifferences } from './conflict-texts.ts';
import type { ConflictReport, PairReport } from './issues-report.ts';
import { titledItem } from './item-name.ts';
import { counted } from './said-count.ts';
import { shownApart } from './shown-value.ts';

/** Below, nobody reads; the JSON report has them all. */
const mostRows = 100;
/** Up to so many that were decided stand open; more are folded. */
const fewRows = 5;

export function conflictBlocks(pair: PairReport): readonly Markdown[] {
  const rows = conflictRows(pair);
  const open = rows.filter(({ conflict }) => conflict.chosen === undefined);
  const decided = rows.filter(({ conflict }) => conflict.chosen !== undefined);
  const decidedTitle = `${counted(decided.length, 'conflict')} decided`;
  return [
    open.length === 0
      ? undefined
      : md`**${counted(open.length, 'conflict')} for a person to decide.** Nothing was written for ${open.length === 1 ? 'it' : 'them'}.`,
    open.length === 0 ? undefined : conflictTable(pair, open),
    open.length + pair.waiting.length === 0 ? undefined : howToChoose(pair, open),
    ...textDifferences(open),
    waitingTable(pair.waiting),
    decided.length > 0 && decided.length <= fewRows ? md`**${decidedTitle}**` : undefined,
    decided.length === 0
      ? undefined
      : decided.length <= fewRows
        ? conflictTable(pair, decided)
        : details(decidedTitle, conflictTable(pair, decided)),
    ...textDifferences(decided),
  ].filter((block) => block !== undefined);
}

function conflictTable({ systems }: PairReport, rows: readonly ConflictRow[]): Markdown {
  return paragraphs(
    table(
      ['Item', 'Field', ...systems, 'Decision'],
      rows
        .slice(0, mostRows)
        .map((row, at) => [
          rows[at - 1]?.item === row.item ? '' : titledItem(row.item),
          code(row.conflict.field),
          ...sidesOf(row.conflict, systems),
          decisionOf(row.conflict),
        ]),
    ),
    rows.length > mostRows
      ? md`_${rows.length - mostRows} more conflicts; the JSON report has every one._`
      : undefined,
  );
}

function sidesOf({ kind, sides, chosen }: ConflictReport, systems: readonly string[]): readonly Inline[] {
  const values = shownApart(sides.map(({ value }) => value));
  return systems.map((system) => {
    const at = sides.findIndex((side) => side.system === system);
    const side = sides[at];
    if (side === undefined) return '';
    const mark = chosen?.from === system ? md`✅ ` : undefined;
    return md`${mark}${values[at]}<br><sub>${changedBy(side, kind)}</sub>`;
  });
}

function changedBy({ change, by, at }: SideValue, kind: ConflictReport['kind']): Inline {
  if (change === 'unchanged') return 'as it was';
  const time = at !== undefined && Number.isFinite(Date.parse(at)) ? shownTime(at, kind) : undefined;
  const known = [by, time].filter((one) => one !== undefined);
  return known.length > 0 ? known.join(', ') : change === 'changed' ? 'changed' : 'not known when';
}

/** Seconds only where they tell more. */
function shownTime(at: string, kind: ConflictReport['kind']): string {
  const length = kind === 'concurrent' ? 'yyyy-mm-ddThh:mm:ss'.length : 'yyyy-mm-ddThh:mm'.length;
  return `${new Date(at).toISOString().slice(0, length).replace('T', ' ')} UTC`;
}

const kinds: Readonly<Record<ConflictReport['kind'], string>> = {
  concurrent: 'changed on several sides within moments',
  divergence: 'changed on several sides',
  field: 'no history tells who changed it',
};

function decisionOf({ chosen, why, kind }: ConflictReport): Inline {
  const about = md`<br><sub>${kinds[kind]}</sub>`;
  if (chosen === undefined) return md`⏳ ${prose(why)}${about}`;
  const given = chosen.from === undefined ? md`✅ ${shownApart([chosen.value])[0]}. ` : undefined;
  return md`${given}${prose(why)}${about}`;
}
