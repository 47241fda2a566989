// Which fields a client asked for: queries fetch those and no others.
import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type GraphQLResolveInfo,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { createParameterDecorator } from 'type-graphql';

type Request = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

function isWanted(node: SelectionNode, { variableValues }: Request): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function fieldsIn(set: SelectionSetNode | undefined, request: Request): FieldNode[] {
  return (set?.selections ?? [])
    .filter((node) => isWanted(node, request))
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : request.fragments[node.name.value];
      return fieldsIn(inner?.selectionSet, request);
    });
}

/** Names of the fields below `path`, those of nested objects with dots: `room`, `room.name`. */
export function selectedFields(
  info: Pick<GraphQLResolveInfo, 'fieldNodes'> & Request,
  path: readonly string[] = [],
): Set<string> {
  let nodes: readonly FieldNode[] = info.fieldNodes.flatMap((node) => fieldsIn(node.selectionSet, info));
  for (const step of path) {
    nodes = nodes.filter((node) => node.name.value === step).flatMap((node) => fieldsIn(node.selectionSet, info));
  }
  return new Set(namesOf(nodes, '', info));
}

function namesOf(nodes: readonly FieldNode[], prefix: string, request: Request): string[] {
  return nodes.flatMap((node) => {
    const name = prefix + node.name.value;
    return [name, ...namesOf(fieldsIn(node.selectionSet, request), `${name}.`, request)];
  });
}

/** Parameter of a resolver: the fields asked for below it, or below `path` inside it. */
export function SelectedFields(...path: string[]): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }) => selectedFields(info, path));
}

/** The arguments of the field `name` below; null when it is not asked for, or under two names, which may differ in them. */
function argumentsBelow(info: GraphQLResolveInfo, name: string): Record<string, unknown> | null {
  const below = info.fieldNodes.flatMap((node) => fieldsIn(node.selectionSet, info));
  const nodes = below.filter((node) => node.name.value === name);
  const names = new Set(nodes.map(({ alias }) => alias?.value));
  const type = getNamedType(info.returnType);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  const [first] = nodes;
  return first && field && names.size === 1 ? getArgumentValues(field, first, info.variableValues) : null;
}

/** Parameter of a resolver: with which arguments a field below it is asked for, so that both are read together. */
export function ArgumentsBelow(name: string): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }) => argumentsBelow(info, name));
}
