// What a subscription delivers: where to look, never what is there.
import { ID, Int, ObjectType } from 'type-graphql';
import type { LiveKind } from '../../../app/live/port.js';
import { LIVE_LABELS } from '../../../app/texts/labels/live.js';
import { enumOf } from '../enums/enum.js';
import { MAYBE, Shown } from '../shared/shown.js';

const LiveKindEnum = enumOf('LiveKind', '告知的种类 — What is told', LIVE_LABELS);

@ObjectType({
  description: '一次告知：只说哪里有变化，内容须另行查询 — A mark: where something changed; what it is has to be asked',
  simpleResolvers: true,
})
export class LiveMark {
  @Shown(() => LiveKindEnum, '种类 — What is told')
  kind!: LiveKind;

  @Shown(
    () => String,
    '在全部变化中的位置；重新连接时作为 after — Its place among all changes: `after` when coming back',
  )
  position!: string;

  @Shown(() => ID, '案件 — The case', MAYBE)
  caseId!: string | null;

  @Shown(() => Int, '案件现在的版本 — The version of the case as it stands', MAYBE)
  version!: number | null;

  @Shown(() => String, '事件，如案件历史所示 — The event, as the history of the case shows it', MAYBE)
  type!: string | null;

  @Shown(() => String, '应当做什么 — What is to be done')
  message!: string;
}
