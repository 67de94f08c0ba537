/** acme/forms, public and trusted: three small commits with a test, nothing in anybody's way. */
import { aBranch } from '../git/branch.ts';
import type { Place } from '../git/commit.ts';
import { ada, daysAgo, kenji } from './people.ts';
import { template, testOf } from './template.ts';

export function tellForms(place: Place, now: Date): void {
  const at = (days: number) => ({ date: daysAgo(now, days) });
  aBranch(place)
    .withCommit('chore: start from the template', template, { author: ada, ...at(150) })
    .withCommit(
      'feat(field): a text field with its label',
      { 'src/ui/field.ts': field('') },
      { author: ada, ...at(14) },
    )
    .withCommit(
      'fix(field): say which fields must be filled in',
      {
        'src/ui/field.ts': field(' required'),
        'test/field.test.ts': testOf('field', '../src/ui/field.ts', [
          ['a field is named twice', "match(field('mail', 'E-mail'), /E-mail<input name=\"mail\"/)"],
        ]),
      },
      { author: kenji, ...at(8) },
    )
    .withCommit(
      'feat(form): put fields into one form',
      {
        'src/ui/form.ts':
          "export const form = (fields: readonly string[]) => '<form>' + fields.join('') + '</form>';\n",
      },
      { author: kenji, ...at(5) },
    );
}

const field = (more: string) => `export function field(name: string, label: string): string {
  return \`<label>\${label}<input name="\${name}"${more}></label>\`;
}
`;
