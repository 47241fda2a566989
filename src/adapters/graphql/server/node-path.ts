// Where in a document a value stands, as `dispute.type` or `parties[1].name`.
import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/** '' for a node outside of every argument. */
export function pathOfNode(document: DocumentNode, sought: ASTNode): string {
  let found = '';
  visit(document, {
    enter(node, key, parent, _keys, ancestors) {
      if (node !== sought) return undefined;
      found = pathOf([...ancestors, ...(parent ? [parent] : []), node], key);
      return BREAK;
    },
  });
  return found;
}

type Ancestor = ASTNode | readonly ASTNode[];

function pathOf(line: readonly Ancestor[], key: string | number | undefined): string {
  return line
    .map((one, i) => {
      if (isList(one)) return '';
      if (one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD) return `.${one.name.value}`;
      const [list, owner] = [line[i - 1], line[i - 2]];
      const inList = list && isList(list) && owner && !isList(owner) && owner.kind === Kind.LIST;
      if (!inList) return '';
      return `[${i === line.length - 1 ? key : list.indexOf(one)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

function isList(one: Ancestor): one is readonly ASTNode[] {
  return Array.isArray(one);
}
