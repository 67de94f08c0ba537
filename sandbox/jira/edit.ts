/** `fields` and `update` of a request, checked as a whole before anything is written. */
import { documentOf } from './document.ts';
import type { Put, Writing } from './field.ts';
import { findField } from './fields.ts';
import type { JiraIssue } from './issue.ts';
import { assertProperty } from './property-rule.ts';
import { FieldProblem, JiraRefusal } from './refusal.ts';
import { isObject, objectIn } from './route.ts';

export interface Edit {
  readonly put: Put;
  /** Ids of the fields that it names. */
  readonly names: ReadonlySet<string>;
}

export interface EditOptions extends Writing {
  /** The author of comments that come with it. */
  readonly author: string;
  /** For lists that are added to. */
  readonly issue?: JiraIssue;
  /** Fields that something else deals with. */
  readonly apart?: readonly string[];
}

/** Throws JiraRefusal with an entry for each field that has a wrong value. */
export function checkEdit(options: EditOptions, body: Readonly<Record<string, unknown>>): Edit {
  const fields = objectIn(body, 'fields');
  const update = objectIn(body, 'update');
  const puts: Put[] = [];
  const errors: Record<string, string> = {};
  const attempt = (id: string, check: () => Put) => {
    try {
      puts.push(check());
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[id] = error.message;
    }
  };
  for (const [id, value] of Object.entries(fields)) {
    if (!options.apart?.includes(id)) attempt(id, () => writeOf(options, id, value));
  }
  for (const [id, operations] of Object.entries(update)) {
    if (options.apart?.includes(id)) continue;
    if (id in fields) errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
    else attempt(id, () => operationsOf(options, id, operations));
  }
  if (Object.keys(errors).length > 0) throw new JiraRefusal(400, [], errors);
  puts.push(propertiesOf(body.properties));
  return {
    put: (issue) => {
      for (const put of puts) put(issue);
    },
    names: new Set([...Object.keys(fields), ...Object.keys(update)]),
  };
}

const notOnScreen = (id: string) =>
  new FieldProblem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);

function writeOf(options: EditOptions, id: string, value: unknown): Put {
  const write = findField(options.site, id)?.write;
  if (!write) throw notOnScreen(id);
  return write(options, value);
}

function operationsOf(options: EditOptions, id: string, operations: unknown): Put {
  if (!Array.isArray(operations)) throw new FieldProblem('Operations must be a list');
  if (id === 'comment') return commentsOf(options, operations);
  const { list } = findField(options.site, id) ?? {};
  let elements = options.issue && list ? [...list.get(options.issue)] : [];
  let last: Put | undefined;
  for (const operation of operations.filter(isObject)) {
    if ('set' in operation) {
      last = writeOf(options, id, operation.set);
      elements =
        Array.isArray(operation.set) && list
          ? operation.set.map((value) => list.element(options, value))
          : [];
    } else if (list && 'add' in operation) {
      elements.push(list.element(options, operation.add));
    } else if (list && 'remove' in operation) {
      const gone = list.element(options, operation.remove);
      elements = elements.filter((element) => element !== gone);
    } else throw notOnScreen(id);
  }
  if (list) return (issue) => list.put(issue, [...new Set(elements)]);
  return last ?? (() => {});
}

/** Comments that come along with an edit or a transition. */
function commentsOf({ site, author }: EditOptions, operations: readonly unknown[]): Put {
  const bodies = operations.map((operation) => {
    return documentOf(site, objectIn(operation, 'add').body, 'Comment body is not valid!');
  });
  return (issue) => {
    for (const body of bodies) {
      const at = site.now();
      const id = String(site.nextId());
      issue.comments.push({
        id,
        author,
        updateAuthor: author,
        body,
        created: at,
        updated: at,
        properties: new Map(),
      });
    }
  };
}

function propertiesOf(list: unknown): Put {
  const properties = (Array.isArray(list) ? list : []).filter(isObject).map(({ key, value }) => {
    assertProperty(String(key), value);
    return [String(key), value] as const;
  });
  return (issue) => {
    for (const [key, value] of properties) issue.properties.set(key, value);
  };
}
