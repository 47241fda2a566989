// Of which division the map is.
import { ArgsType } from 'type-graphql';
import { NameField, OPTIONAL } from '../shared/fields.js';

@ArgsType()
export class MapArgs {
  @NameField('上级代码；不填为最上级 — Code of the parent; left out, the topmost', OPTIONAL)
  below?: string | null;
}
