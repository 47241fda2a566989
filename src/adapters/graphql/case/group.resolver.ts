// Changes about a side of many people, and its members.
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import * as commands from '../../../app/case/commands/group.js';
import { groupMembers } from '../../../app/case/queries/group-members.js';
import type * as view from '../../../app/case/views/group-view.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { RecordGroupConsentsInput, RecordGroupMembersInput } from './group.inputs.js';
import { Group, GroupMember } from './group.types.js';

@Resolver(() => Group)
export class GroupResolver {
  @Change(
    '登记人数众多一方的代表人和被代表人名单；再次登记取代旧的 — Records the representatives and the members of a side of many people; a new list takes the place of the former',
  )
  recordGroupMembers(
    @Input(() => RecordGroupMembersInput) input: RecordGroupMembersInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordGroupMembers, input);
  }

  @Change('记录被代表的人是否同意协议 — Records whether the represented consent to the agreement')
  recordGroupConsents(
    @Input(() => RecordGroupConsentsInput) input: RecordGroupConsentsInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordGroupConsents, input);
  }

  @FieldResolver(() => [GroupMember], {
    description:
      '被代表人名单，一次最多 100 行；持案办理点与监督者可见 — The members who are no parties, at most 100 at a time, for the room that holds the case and its supervision',
  })
  members(
    @Root() { caseId, side }: view.GroupView,
    @Ctx() { ask }: Context,
    @Arg('from', () => Int, { defaultValue: 1, description: '从第几行 — The first line' }) from: number,
  ): Promise<readonly view.GroupMemberView[]> {
    return ask(groupMembers, { id: caseId, side, from });
  }
}
