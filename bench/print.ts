/** Figures as a table for people, row by row as they are measured. */
import { styleText } from 'node:util';
import type { Figure } from './figure.ts';

const widths = { name: 74, value: 10, unit: 14, bar: 8 } as const;

export function heading(): string {
  return styleText('bold', cells('name', 'value', 'unit', 'bar', 'ok'));
}

export function row({ name, value, unit, bar, ok }: Figure): string {
  const verdict = ok === null ? '' : ok ? styleText('green', 'yes') : styleText('red', 'no');
  return cells(name, String(value), unit, bar ?? '', verdict);
}

function cells(name: string, value: string, unit: string, bar: string, ok: string): string {
  return [
    name.padEnd(widths.name),
    value.padStart(widths.value),
    unit.padEnd(widths.unit),
    bar.padEnd(widths.bar),
    ok,
  ]
    .join('  ')
    .trimEnd();
}
