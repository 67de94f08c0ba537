/** File contents that look like code to a compressor, the same in every run. */
const words =
  'return const value index result items count state next render update config handler options request total cache entry source target'.split(
    ' ',
  );

/** So many lines; `seed` makes them different from another file's. */
export function sourceText(seed: number, lines: number): string {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  const word = () => words[next(words.length)] ?? '';
  return Array.from({ length: lines }, () => {
    const indent = '  '.repeat(next(4));
    return `${indent}${word()} ${word()}_${next(1000)} = ${word()}(${word()}, ${next(10_000)});\n`;
  }).join('');
}

/** The text with one line replaced. */
export function withLine(text: string, line: number, replacement: string): string {
  return text.split('\n').with(line, replacement).join('\n');
}

/** `src/area-3/part-1/file-17.ts`: folders of ten in folders of ten. */
export function pathOf(file: number): string {
  const part = Math.floor(file / 10);
  return `src/area-${Math.floor(part / 10)}/part-${part % 10}/file-${file % 10}.ts`;
}
