import type { Definition, Nodes } from 'mdast';
import type { AdfSite } from './document.ts';

/** What is known while a Markdown text becomes a document. */
export interface Reading extends AdfSite {
  /** By identifier: the first one counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Ids of tasks: Jira wants one for each, and the same text has to become the same document. */
  nextId(): string;
}

export function createReading({ site }: AdfSite, tree: Nodes): Reading {
  const definitions = new Map<string, Definition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  let tasks = 0;
  return {
    site,
    definitions,
    nextId() {
      tasks += 1;
      return `task-${tasks}`;
    },
  };
}
