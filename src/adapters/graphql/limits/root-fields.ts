// The fields at the root of an operation, fragments opened: what a request asks for or changes.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type FindFragment = (name: string) => FragmentDefinitionNode | undefined;

/** A fragment spread twice is counted twice, one that spreads itself is opened once. */
export function rootFieldsOf({ selectionSet }: OperationDefinitionNode, find: FindFragment): FieldNode[] {
  return opened(selectionSet, find, []);
}

function opened(set: SelectionSetNode | undefined, find: FindFragment, within: readonly string[]): FieldNode[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return opened(node.selectionSet, find, within);
    const name = node.name.value;
    return within.includes(name) ? [] : opened(find(name)?.selectionSet, find, [...within, name]);
  });
}
