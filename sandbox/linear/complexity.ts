/**
 * What a document costs: 0.1 for a property, 1 for an object, and a connection multiplies what is in it by the
 * number of items that may come; see https://linear.app/developers/rate-limiting.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** In tenths of a point, so that sums stay exact. */
const PROPERTY = 1;
const OBJECT = 10;
const USUAL_PAGE = 50;

type Variables = Readonly<Record<string, unknown>>;

interface Document {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Variables;
}

/** Points of one operation, not rounded. The document is valid. */
export function complexityOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const root = schema.getRootType(operation.operation);
  return root ? inside({ schema, document, variables }, operation.selectionSet, root) / 10 : 0;
}

function inside(whole: Document, { selections }: SelectionSetNode, type: GraphQLCompositeType): number {
  let points = 0;
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        points += fieldPoints(whole, selection, type);
        break;
      case Kind.INLINE_FRAGMENT:
        points += inside(
          whole,
          selection.selectionSet,
          typed(whole, selection.typeCondition?.name.value, type),
        );
        break;
      case Kind.FRAGMENT_SPREAD: {
        const fragment = whole.document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) break;
        points += inside(whole, fragment.selectionSet, typed(whole, fragment.typeCondition.name.value, type));
      }
    }
  }
  return points;
}

function typed(
  { schema }: Document,
  name: string | undefined,
  type: GraphQLCompositeType,
): GraphQLCompositeType {
  const found = name === undefined ? type : schema.getType(name);
  return isCompositeType(found) ? found : type;
}

function fieldPoints(whole: Document, node: FieldNode, parent: GraphQLCompositeType): number {
  const known =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = known && getNamedType(known.type);
  if (!node.selectionSet || !isCompositeType(type)) return PROPERTY;
  const within = inside(whole, node.selectionSet, type);
  return type.name.endsWith('Connection') ? within * pageSize(whole, node) : OBJECT + within;
}

function pageSize({ variables }: Document, node: FieldNode): number {
  for (const name of ['first', 'last']) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const asked = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value;
    if (typeof asked === 'number') return asked;
    if (value?.kind === Kind.INT) return Number(value.value);
  }
  return USUAL_PAGE;
}
