import { parse } from 'yaml';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** The inputs of an `action.yml` as a Markdown table. */
export function inputTable(action: string): string {
  const { inputs } = parse(action) as Metadata;
  return [
    '| Input | Default | Meaning |',
    '|---|---|---|',
    ...Object.entries(inputs).map(
      ([name, { description, default: standard }]) =>
        `| \`${name}\` | ${standard ? `\`${standard}\`` : 'none'} | ${cell(description)} |`,
    ),
  ].join('\n');
}

/** The outputs, likewise. */
export function outputTable(action: string): string {
  const { outputs } = parse(action) as Metadata;
  return [
    '| Output | Meaning |',
    '|---|---|',
    ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`),
  ].join('\n');
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
