// What a page of cases says of the search that found it.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseRow } from '../../../app/case/views/case-row.js';
import { searchNote } from '../../../app/texts/search-note.js';
import type { Context } from '../shared/context.js';
import type { ListPage } from '../shared/page.types.js';
import { MAYBE } from '../shared/shown.js';
import { CasePage } from './case.types.js';
import type { CaseFilter } from './lists.inputs.js';

/** A page of cases with what was sought. */
export interface SoughtPage extends ListPage<CaseRow> {
  readonly sought: { readonly party: boolean; readonly number: boolean };
}

export function soughtPage(page: ListPage<CaseRow>, filter: CaseFilter | null | undefined): SoughtPage {
  return { ...page, sought: { party: Boolean(filter?.party), number: Boolean(filter?.number) } };
}

@Resolver(() => CasePage)
export class CaseSearchResolver {
  @FieldResolver(() => String, {
    ...MAYBE,
    description:
      '按什么方式查找的；未按当事人或者编号查找的为空 — How it was searched; null where no party and no number was sought',
  })
  searchNote(@Root() { sought }: SoughtPage, @Ctx() { language }: Context): string | null {
    return searchNote(sought, language);
  }
}
