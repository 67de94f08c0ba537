import { distance } from 'fastest-levenshtein';

/**
 * The one of `known` that was probably meant: at most a third of its letters differ, or only the way of joining
 * words. Two letters that changed places are one slip.
 */
export function suggestionFor(written: string, known: readonly string[]): string | undefined {
  const bare = bared(written);
  const [nearest] = known
    .map((name) => ({ name, away: slips(bare, bared(name)) }))
    .filter(({ name, away }) => away <= Math.max(1, Math.floor(name.length / 3)))
    .sort((one, other) => one.away - other.away);
  return nearest?.name;
}

/** One letter more, less or another, or two that changed places; not the same name. */
export function isOneSlip(written: string, name: string): boolean {
  return slips(written.toLowerCase(), name.toLowerCase()) === 1;
}

function bared(name: string): string {
  return name.slice(0, 64).toLowerCase().replace(/[-_ ]/gu, '');
}

function slips(written: string, name: string): number {
  const away = distance(written, name);
  return away === 2 && [...written].sort().join('') === [...name].sort().join('') ? 1 : away;
}
