/**
 * What a document could ask for at most, by GitHub's own arithmetic: each connection multiplies what is below it by
 * its `first` or `last`; a hundred requests that it would take to fill all connections are one point.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export interface Cost {
  readonly nodes: number;
  readonly points: number;
}

type Variables = Readonly<Record<string, unknown>>;

export function costOf(document: DocumentNode, variables: Variables): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let nodes = 0;
  let requests = 0;

  function walk({ selections }: SelectionSetNode, times: number): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, times);
        continue;
      }
      const size = selection.kind === Kind.FIELD ? sizeOf(selection, variables) : undefined;
      if (size !== undefined) {
        requests += times;
        nodes += times * size;
      }
      if (selection.selectionSet) walk(selection.selectionSet, times * (size ?? 1));
    }
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1);
  }
  return { nodes, points: Math.max(1, Math.round(requests / 100)) };
}

function sizeOf({ arguments: given = [] }: FieldNode, variables: Variables): number | undefined {
  const bound = given.find(({ name }) => name.value === 'first' || name.value === 'last');
  return bound && numberIn(bound.value, variables);
}

function numberIn(value: ValueNode, variables: Variables): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return typeof given === 'number' ? given : undefined;
}
