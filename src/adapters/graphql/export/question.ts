// The document by which a list is asked for its file, and what its cells are, as the schema has them.
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  type OperationDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql';
import type { Cell, CellKind } from '../../../app/export/sheet.js';
import type { Label, Language } from '../../../app/texts/labels/label.js';
import { cellOf, kindOf, valueAt } from './cells.js';
import type { Column, ExportedList, Json } from './column.js';

interface ReadyColumn {
  readonly header: Label;
  readonly kind: CellKind;
  cell(row: Json, answer: Json, language: Language): Cell;
}

export interface Question {
  readonly list: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly columns: readonly ReadyColumn[];
  /** What the list is asked by, without the page. */
  readonly args: ReadonlyMap<string, GraphQLInputType>;
}

/** Counting is as dear as it is needless after the first page. */
export const COUNTED = 'counted';

const PAGING: readonly string[] = ['first', 'after'];
/** A variable as it stands in a document. */
export const variable = (value: string): string => print({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value } });
const within = (outer: string, inner: string): string => (outer ? `${outer} { ${inner} }` : inner);

/** What stands at the end of a path, and whether it may stand there several times. */
function typeAt(type: GraphQLNamedType, path: readonly string[]): { type: GraphQLNamedType; many: boolean } {
  let [at, many] = [type, false];
  for (const step of path) {
    const field = (at as GraphQLObjectType).getFields()[step];
    if (!field) throw new Error(`${at.name} has no field ${step}`);
    many ||= isListType(getNullableType(field.type));
    at = getNamedType(field.type);
  }
  return { type: at, many };
}

function ready(column: Column, rowType: GraphQLNamedType): ReadyColumn {
  if (!('path' in column)) return column;
  const path = column.path.split('.');
  const { type, many } = typeAt(rowType, path);
  const cell: ReadyColumn['cell'] = (row, _answer, language) => cellOf(type, valueAt(row, path), language);
  return { header: column.header, kind: many ? 'TEXT' : kindOf(type), cell };
}

const selected = (column: Column): string =>
  'path' in column
    ? column.path.split('.').reduceRight((inner, step) => (inner ? `${step} { ${inner} }` : step), '')
    : column.select;

/** Throws when the schema has not what the list names: then the server does not start. */
export function questionOf(schema: GraphQLSchema, list: string, exported: ExportedList): Question {
  const query = schema.getQueryType()?.getFields()[list];
  if (!query) throw new Error(`there is no query ${list}`);
  const answer = getNamedType(query.type) as GraphQLObjectType;
  const rowType = exported.rows ? typeAt(answer, [exported.rows]).type : answer;
  const fields = exported.columns.map(selected).join(' ');
  const row = exported.below ? `${fields} ${within(exported.below, fields)}` : fields;
  const total = 'total' in answer.getFields();
  const counted = total ? `total @include(if: ${variable(COUNTED)})` : '';
  const next = 'next' in answer.getFields() ? 'next' : '';
  const answered = `${within(exported.rows, row)} ${exported.beside ?? ''} ${counted} ${next}`;
  const declared = query.args.map(({ name, type }) => `${variable(name)}: ${type}`);
  const defined = [...declared, ...(total ? [`${variable(COUNTED)}: Boolean = false`] : [])].join(', ');
  const given = query.args.map(({ name }) => `${name}: ${variable(name)}`).join(', ');
  const document = parse(
    `query ${defined && `(${defined})`} { answer: ${list}${given && `(${given})`} { ${answered} } }`,
  );
  return {
    ...{ list, document, operation: document.definitions[0] as OperationDefinitionNode },
    columns: exported.columns.map((column) => ready(column, rowType)),
    args: new Map(query.args.filter(({ name }) => !PAGING.includes(name)).map(({ name, type }) => [name, type])),
  };
}
