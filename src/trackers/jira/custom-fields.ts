/** Fields that a site has made for itself, by the kinds that can be kept in step. */
import type { AdfSite } from '../adf/document.ts';
import { elementsOf, type JiraField, nameIn, partOf, setIn, textIn } from './field.ts';
import type { JiraFieldShown } from './forms.ts';
import { textual } from './native-fields.ts';
import { isoTime, jiraTime } from './time.ts';

type Craft = Omit<JiraField, 'id' | 'name'>;

const value = { kind: 'value', type: 'string', writes: true, clears: true } as const;
const set = { kind: 'set', type: 'array', writes: true, clears: true } as const;
const plain = { write: (given: unknown) => given };

/** By what stands behind the colon of the custom type, else by the schema's type. */
function crafts(site: AdfSite): Readonly<Record<string, Craft>> {
  const textfield: Craft = { ...value, read: textIn, ...plain };
  return {
    float: {
      ...value,
      type: 'number',
      read: (number) => (typeof number === 'number' ? number : null),
      ...plain,
    },
    textfield,
    url: textfield,
    textarea: { ...value, kind: 'text', ...textual(site) },
    datepicker: { ...value, type: 'date', read: textIn, ...plain },
    datetime: {
      ...{ ...value, type: 'datetime' },
      read: (time) => (typeof time === 'string' ? isoTime(time) : null),
      write: (time) => (time === null ? null : jiraTime(String(time))),
    },
    select: optionCraft,
    radiobuttons: optionCraft,
    multiselect: optionsCraft,
    multicheckboxes: optionsCraft,
    labels: { ...set, read: (labels) => setIn(labels, textIn), element: String },
    userpicker: {
      ...{ ...value, names: 'people' },
      read: (person) => nameIn(person, 'accountId'),
      write: (id) => (id === null ? null : { accountId: elementsOf(id)[0] }),
    },
    // The board keeps sprints; an issue may have been in several.
    'gh-sprint': { ...value, writes: false, clears: false, read: sprintIn },
    number: {
      ...value,
      type: 'number',
      read: (number) => (typeof number === 'number' ? number : null),
      ...plain,
    },
  };
}

const optionCraft: Craft = {
  ...value,
  read: (option) => nameIn(option, 'value'),
  write: (name) => (name === null ? null : { value: name }),
};

const optionsCraft: Craft = {
  ...set,
  read: (options) => setIn(options, (one) => nameIn(one, 'value')),
  element: (name) => ({ value: name }),
};

/**
 * Fields of one name are told apart by their ids behind it, but for the first. Kinds that are not known are left
 * alone. Story points are the estimate too.
 */
export function customFields(
  site: AdfSite,
  shown: readonly JiraFieldShown[],
  taken: readonly string[],
): readonly JiraField[] {
  const known = crafts(site);
  const names = new Set(taken);
  const fields: JiraField[] = [];
  const custom = shown.filter(({ id }) => id.startsWith('customfield_'));
  for (const { id, name, schema } of custom.toSorted((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  )) {
    const kind = schema?.custom?.split(':').at(-1) ?? '';
    const craft = Object.hasOwn(known, kind) ? known[kind] : known[schema?.type ?? ''];
    if (!craft) continue;
    const isSprint = kind === 'gh-sprint' && !names.has('sprint');
    const wanted = isSprint ? 'sprint' : name;
    const own = names.has(wanted) ? `${wanted} (${id})` : wanted;
    names.add(own);
    fields.push({ ...craft, id, name: own });
  }
  const points = fields.find(
    ({ type, name }) => type === 'number' && /^story point(?:s| estimate)$/i.test(name),
  );
  return points && !names.has('estimate') ? [...fields, { ...points, name: 'estimate' }] : fields;
}

/** The sprint that is on, else the last one. */
function sprintIn(sprints: unknown): string | null {
  const all: readonly unknown[] = Array.isArray(sprints) ? sprints : [];
  const active = all.find((sprint) => partOf(sprint, 'state') === 'active');
  return nameIn(active ?? all.at(-1));
}
