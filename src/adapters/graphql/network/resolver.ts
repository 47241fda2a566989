// The network: divisions, organisations, rooms with their versions and posts, published figures.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DivisionRow, FigureRow, OrganisationRow, RoomRow } from '../../../app/network/port.js';
import { findDivision, findRoom, listOrganisations, listRooms } from '../../../app/network/queries.js';
import type { Post as Held } from '../../../domain/network/post.js';
import { SelectedFields } from '../shared/field-selection.js';
import type { Context } from '../shared/context.js';
import { DivisionArgs, DivisionsArgs, FiguresArgs, OrganisationArgs, RoomArgs } from './inputs.js';
import { Uuid } from '../shared/scalars.js';
import { listOf, type ListPage, requestOf } from '../shared/page.types.js';
import { Division, OrganisationPage, Post, PublishedFigure, Room, RoomPage } from './types.js';

type Names = ReadonlySet<string>;

@Resolver(() => Division)
export class DivisionResolver {
  @Query(() => [Division], {
    description: '某区划的直接下级；不填为最上级 — The divisions right below one; left out, the topmost',
  })
  divisions(
    @Args(() => DivisionsArgs) args: DivisionsArgs,
    @Ctx() { services, today }: Context,
  ): Promise<DivisionRow[]> {
    return services.network.divisionsBelow(args.below ?? null, args.day ?? today);
  }

  @Query(() => Division, { nullable: true, description: '一个区划 — A division' })
  division(
    @Args(() => DivisionArgs) { code }: DivisionArgs,
    @Ctx() { services }: Context,
  ): Promise<DivisionRow | null> {
    return findDivision(services.network, code);
  }

  @Query(() => [PublishedFigure], { description: '公开报道的数字 — The published figures of places in an area' })
  publishedFigures(@Args(() => FiguresArgs) { area }: FiguresArgs, @Ctx() { services }: Context): Promise<FigureRow[]> {
    return services.network.figures(area ?? null);
  }
}

@Resolver(() => Room)
export class RoomResolver {
  @Query(() => OrganisationPage, { description: '机构 — The organisations' })
  async organisations(
    @Args(() => OrganisationArgs) args: OrganisationArgs,
    @Ctx() { services }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<OrganisationRow>> {
    return listOf(await listOrganisations(services.network, args, requestOf(args, asked)));
  }

  @Query(() => RoomPage, { description: '某日存在的办理点 — The rooms that stand on a day' })
  async rooms(
    @Args(() => RoomArgs) args: RoomArgs,
    @Ctx() { services }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<RoomRow>> {
    return listOf(await listRooms(services.network, args, requestOf(args, asked), services.identity.now()));
  }

  @Query(() => Room, { nullable: true, description: '一个办理点的最新样子 — A room in its newest version' })
  async room(
    @Arg('id', () => Uuid, { description: '标识 — The identifier' }) id: string,
    @Ctx() { services }: Context,
  ): Promise<RoomRow | null> {
    return (await findRoom(services.network, id))?.room ?? null;
  }

  @FieldResolver(() => [Room], { description: '历次版本，最早的在前 — All its versions, oldest first' })
  versions(@Root() { id }: RoomRow, @Ctx() { loaders }: Context): Promise<RoomRow[]> {
    return loaders.versions.load(id);
  }

  @FieldResolver(() => [Post], { description: '今日在任的岗位 — Posts held there today' })
  posts(@Root() { id }: RoomRow, @Ctx() { loaders }: Context): Promise<Held[]> {
    return loaders.posts.load(id);
  }
}
