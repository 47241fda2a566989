// What a request costs: one a field, times the rows of every list around it, whether `first` is written or a variable.
import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { LARGEST_PAGE, USUAL_PAGE } from '../../../app/reading/page.js';
import type { FindFragment } from './root-fields.js';

/** Rows supposed of a list without `first`: the parties, mediators, sessions or steps of one case. */
const ROWS_SUPPOSED = 5;
/** A field at the root opens a transaction of its own. */
const ROOT = 10;

type Variables = Record<string, unknown>;
type Field = GraphQLField<unknown, unknown>;

export interface Costed {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragment: FindFragment;
  readonly variables: Variables;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

const isPaged = (field: Field): boolean => field.args.some(({ name }) => name === 'first');

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const given = variableDefinitions.filter(({ defaultValue }) => defaultValue);
  return Object.fromEntries(
    given.map(({ variable, defaultValue }) => [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)]),
  );
}

/** Rows that a page of that size counts; what is no size is refused later, by the list itself. */
function sizeOf(first: unknown): number {
  return typeof first === 'number' && first > 0 ? Math.min(first, LARGEST_PAGE) : USUAL_PAGE;
}

class Count {
  /** The variables that the cost depends on. */
  readonly sizes = new Set<string>();
  private readonly variables: Variables;
  /** A fragment is counted once, however often it is spread: no bomb of fragments can go off here. */
  private readonly known = new Map<string, number>();

  constructor(private readonly costed: Costed) {
    this.variables = { ...defaultsOf(costed.operation), ...costed.variables };
  }

  set(set: SelectionSetNode | undefined, parent: string, inPage: boolean): number {
    let cost = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) cost += this.field(node, parent, inPage);
      else if (node.kind === Kind.FRAGMENT_SPREAD) cost += this.fragment(node.name.value, inPage);
      else cost += this.set(node.selectionSet, node.typeCondition?.name.value ?? parent, inPage);
    }
    return cost;
  }

  private fragment(name: string, inPage: boolean): number {
    const key = `${name} ${inPage}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const found = this.costed.fragment(name);
    const cost = found ? this.set(found.selectionSet, found.typeCondition.name.value, inPage) : 0;
    this.known.set(key, cost);
    return cost;
  }

  private field(node: FieldNode, parent: string, inPage: boolean): number {
    const type = this.costed.schema.getType(parent);
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return 1 + this.set(node.selectionSet, '', false);
    const inner = node.selectionSet ? this.set(node.selectionSet, getNamedType(field.type).name, isPaged(field)) : 0;
    return 1 + inner * this.rows(node, field, inPage);
  }

  /** A page multiplies by its `first`; the list of its nodes has then been counted. */
  private rows(node: FieldNode, field: Field, inPage: boolean): number {
    if (!isPaged(field)) return isList(field.type) && !inPage ? ROWS_SUPPOSED : 1;
    const given = node.arguments?.find(({ name }) => name.value === 'first');
    if (given?.value.kind === Kind.VARIABLE) this.sizes.add(given.value.name.value);
    return sizeOf(given && valueFromASTUntyped(given.value, this.variables));
  }
}

interface Known {
  readonly sizes: readonly string[];
  readonly costs: Map<string, number>;
}

/** The engine keeps the documents it knows, so each is counted once for each size of its pages. */
const known = new WeakMap<OperationDefinitionNode, Known>();
const MOST_KNOWN = 200;

const keyOf = (sizes: readonly string[], variables: Variables): string =>
  sizes.map((name) => (name in variables ? sizeOf(variables[name]) : '')).join(' ');

function counted(costed: Costed): Known & { readonly cost: number } {
  const { schema, operation } = costed;
  const count = new Count(costed);
  const root = schema.getRootType(operation.operation)?.name ?? '';
  const { selectionSet } = operation;
  const cost = selectionSet.selections.length * ROOT + count.set(selectionSet, root, false);
  return { cost, sizes: [...count.sizes], costs: new Map() };
}

/** Of one operation, after its document was found valid. */
export function costOf(costed: Costed): number {
  const { operation, variables } = costed;
  const before = known.get(operation);
  const found = before?.costs.get(keyOf(before.sizes, variables));
  if (found !== undefined) return found;
  const { cost, sizes, costs } = counted(costed);
  const remembered = before && before.costs.size < MOST_KNOWN ? before.costs : costs;
  remembered.set(keyOf(sizes, variables), cost);
  known.set(operation, { sizes, costs: remembered });
  return cost;
}
