/** How an item is named in a summary. */
import { code, type Inline, link, type Markdown, md } from '../report/markdown.ts';
import type { ItemReport } from './issues-report.ts';
import { quoted } from './shown-text.ts';

/** Up to so many are named; of more, so many and how many others. */
const mostNamed = 3;

/** `ENG-12 = acme/app#7`, each a link. */
export function itemLinks({ sides, name, link: linked }: ItemReport): Inline {
  if (sides.length === 0) return name === '' ? code(linked) : name;
  return sides.map((side, at) => [at > 0 ? ' = ' : '', link(side.name, side.url)]);
}

/** The same with its title below. */
export function titledItem(item: ItemReport): Markdown {
  return md`${itemLinks(item)}${item.title === '' ? undefined : md`<br>${quoted(item.title)}`}`;
}

/** `ENG-1 = acme/app#1, ENG-2 = acme/app#2, ENG-3 = acme/app#3 and 27 more`. */
export function itemsNamed(items: readonly ItemReport[]): Inline {
  const most = items.length <= mostNamed + 1 ? items.length : mostNamed;
  const named = items.slice(0, most).map((item, at) => [at > 0 ? ', ' : '', itemLinks(item)]);
  return [...named, items.length > most ? ` and ${items.length - most} more` : ''];
}
