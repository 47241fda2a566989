// The one question anybody may ask without signing in: what is this, and which release.
import { Field, ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType({ description: '本系统。 This system.', simpleResolvers: true })
class About {
  @Field(() => String, { description: '名称。 Name.' })
  name!: string;

  @Field(() => String, { description: '日期所用时区。 The zone in which every day is counted.' })
  timeZone!: string;
}

@Resolver()
export class AboutResolver {
  @Query(() => About, { description: '本系统是什么。 What this system is.' })
  about(): About {
    return { name: '枫桥 Fengqiao', timeZone: 'Asia/Shanghai' };
  }
}
