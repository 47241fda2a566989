// Which fields a client asked for: queries fetch those and no others.
import {
  type FieldNode,
  type GraphQLResolveInfo,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
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
