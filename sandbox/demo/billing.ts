/** acme/billing, private: path rules and a map, a leaked credential, a conflict and what comes after it. */
import { aBranch } from '../git/branch.ts';
import type { Place } from '../git/commit.ts';
import { ada, daysAgo, grace, zoe } from './people.ts';
import { edited, template } from './template.ts';

/** Shaped like a token, made up, and never whole in this source. */
const CREDENTIAL = ['gh', 'p_', 'Zx81Lq0vB3nT7yKd', 'R5mWc2JhU9sEaF4gPoQi'].join('');

export function tellBilling(place: Place, now: Date): void {
  const at = (days: number) => ({ date: daysAgo(now, days) });
  const rate = (value: string) => edited('src/tax.ts', 'RATE = 0.19', `RATE = ${value}`);
  aBranch(place)
    .withCommit('chore: start from the template', template, { author: ada, ...at(190) })
    .withCommit(
      'feat(invoice): a card for one invoice',
      {
        'packages/ui/invoice-card.ts':
          "export const invoiceCard = (id: string) => '<section>' + id + '</section>';\n",
        'README.md': '# Billing\n\nInvoices, taxes and refunds.\n',
      },
      { author: ada, ...at(26) },
    )
    .withCommit(
      'feat(config): retry failed charges twice',
      {
        'src/config.ts': edited('src/config.ts', 'retries: 1', 'retries: 2'),
        '.env.production': 'CHARGE_URL=https://charges.example.com\n',
      },
      { author: grace, ...at(22) },
    )
    .withCommit(
      'feat(charges): talk to the new provider',
      {
        'src/charges.ts': `const token = '${CREDENTIAL}';\n\nexport const charge = () => fetch('https://charges.example.com', { headers: { token } });\n`,
      },
      { author: zoe, ...at(19) },
    )
    .withCommit(
      'feat(api): client for version 4',
      { 'src/api/client.generated.ts': '// generated\nexport const version = 4;\n' },
      { author: zoe, ...at(17) },
    )
    .withCommit(
      'fix(tax): the rate of 2026\n\nFixes #48',
      { 'src/tax.ts': rate('0.2') },
      { author: grace, ...at(13) },
    )
    .withCommit(
      'refactor(tax): name the country that the rate is of',
      { 'src/tax.ts': rate('0.2').replaceAll('RATE', 'RATE_DE') },
      { author: grace, ...at(11) },
    )
    .withCommit(
      'feat(refunds): give money back within 30 days',
      {
        'src/refunds.ts': 'const DAYS = 30;\n\nexport const refundable = (age: number) => age <= DAYS;\n',
      },
      { author: ada, ...at(8) },
    )
    .withCommit(
      'perf(invoice): build the card once',
      {
        'packages/ui/invoice-card.ts':
          "const cards = new Map<string, string>();\n\nexport function invoiceCard(id: string): string {\n  const card = cards.get(id) ?? '<section>' + id + '</section>';\n  cards.set(id, card);\n  return card;\n}\n",
      },
      { author: ada, ...at(4) },
    );
}
