// Changes about a side of many people, and its roster.
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import * as commands from '../../../app/case/commands/group.js';
import { roster } from '../../../app/case/queries/roster.js';
import type * as view from '../../../app/case/views/group-view.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { RecordGroupConsentsInput, RecordRosterInput } from './group.inputs.js';
import { Group, RosterLine } from './group.types.js';

@Resolver(() => Group)
export class GroupResolver {
  @Change(
    '登记人数众多一方的代表人和名册；再次登记取代旧的 — Records the representatives and the roster of a side of many people; a new roster takes the place of the former',
  )
  recordRoster(@Input(() => RecordRosterInput) input: RecordRosterInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.recordRoster, input);
  }

  @Change('记录被代表的人是否同意协议 — Records whether the represented consent to the agreement')
  recordGroupConsents(
    @Input(() => RecordGroupConsentsInput) input: RecordGroupConsentsInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordGroupConsents, input);
  }

  @FieldResolver(() => [RosterLine], {
    description:
      '名册，一次最多 100 行；持案办理点与监督者可见 — The roster, at most 100 lines at a time, for the room that holds the case and its supervision',
  })
  roster(
    @Root() { caseId, side }: view.GroupView,
    @Ctx() { ask }: Context,
    @Arg('from', () => Int, { defaultValue: 1, description: '从第几行 — The first line' }) from: number,
  ): Promise<readonly view.RosterLineView[]> {
    return ask(roster, { id: caseId, side, from });
  }
}
