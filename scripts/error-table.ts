import { type ErrorCategory, errorCatalogue } from '../src/model/error-catalogue.ts';

/** In the order of the document. */
const categories: Readonly<Record<ErrorCategory, string>> = {
  config: 'Inputs, configuration and runner',
  auth: 'Tokens that are not accepted',
  permission: 'Permissions and rules',
  'not-found': 'What is not there',
  'rate-limit': 'Quota',
  network: 'Network',
  conflict: 'Conflicts with what people and other runs do',
  validation: 'Validation',
  unsafe: 'What is kept out for safety',
  internal: 'Inside',
};

/** Every code with its meaning and cure, by category, in Markdown. */
export function errorSections(): string {
  const codes = Object.entries(errorCatalogue);
  return Object.entries(categories)
    .map(([category, title]) => ({ title, own: codes.filter(([, entry]) => entry.category === category) }))
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) =>
      [
        `## ${title}`,
        ...own.map(([code, { meaning, cure }]) => `### ${code}\n\n${meaning}\n\n**What to do:** ${cure}`),
      ].join('\n\n'),
    )
    .join('\n\n');
}
