// What the lists of the network are filtered by.
import { ArgsType } from 'type-graphql';
import { LayerEnum, RoomKindEnum } from '../enums/case.js';
import { OrganisationEnum } from '../enums/network.js';
import { NameField, OPTIONAL, PlainField } from '../shared/fields.js';
import { Day } from '../shared/scalars.js';
import { PageArgs } from '../shared/page.types.js';

@ArgsType()
abstract class AreaArgs extends PageArgs {
  @NameField('归属区县或者设区市 — The home district or city', OPTIONAL)
  home?: string | null;

  @NameField('区划代码，及于其下各级 — A division and all below it', OPTIONAL)
  area?: string | null;

  @NameField('名称中的文字 — Part of the name', OPTIONAL)
  search?: string | null;
}

@ArgsType()
export class OrganisationArgs extends AreaArgs {
  @PlainField(() => OrganisationEnum, '类别 — The kind', OPTIONAL)
  kind?: string | null;
}

@ArgsType()
export class RoomArgs extends AreaArgs {
  @PlainField(() => RoomKindEnum, '类别 — The kind', OPTIONAL)
  kind?: string | null;

  @PlainField(() => LayerEnum, '层级 — The layer', OPTIONAL)
  layer?: string | null;

  @PlainField(() => Day, '哪一天的样子；不填为今天 — As it is on which day; left out, today', OPTIONAL)
  day?: string | null;
}

@ArgsType()
export class DivisionsArgs {
  @NameField('上级代码；不填为最上级 — Code of the parent; left out, the topmost', OPTIONAL)
  below?: string | null;

  @PlainField(() => Day, '哪一天；不填为今天 — On which day; left out, today', OPTIONAL)
  day?: string | null;
}

@ArgsType()
export class DivisionArgs {
  @NameField('区划代码 — The code')
  code!: string;
}

@ArgsType()
export class FiguresArgs {
  @NameField('区划代码，及于其下各级 — A division and all below it', OPTIONAL)
  area?: string | null;
}
