// The columns of a statement, named and described from the one list of columns.
import { Int, ObjectType } from 'type-graphql';
import type { Tally as Counts } from '../../../domain/book/tally.js';
import { COLUMN_LABELS } from '../../../app/texts/labels/network.js';
import { COLUMN_NAMES } from '../../../domain/book/columns.js';
import { Fen } from '../shared/scalars.js';
import { Shown } from '../shared/shown.js';

@ObjectType({
  description: '一行的各栏：件数与金额 — The columns of a line: counts and amounts',
  simpleResolvers: true,
})
export class Tally implements Pick<Counts, 'acceptedAmount' | 'agreedAmount'> {
  @Shown(() => Fen, '受理案件的争议金额 — Amount in dispute of the cases accepted')
  acceptedAmount!: number;

  @Shown(() => Fen, '达成协议的金额 — Amount agreed in the cases settled')
  agreedAmount!: number;
}

for (const name of COLUMN_NAMES) Shown(() => Int, COLUMN_LABELS[name].join(' — '))(Tally.prototype, name);
