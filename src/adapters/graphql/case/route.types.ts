// A legal way out of a dispute.
import { Int, ObjectType } from 'type-graphql';
import type { Cost } from '../../../domain/case/routes/costs.js';
import type { RouteKind, Taker } from '../../../domain/case/routes/route.js';
import type { Venue } from '../../../domain/case/routes/venues.js';
import type { Mark } from '../../../domain/taxonomy/term.js';
import { MarkEnum } from '../enums/case.js';
import { CostEnum, RouteKindEnum, TakerEnum, VenueEnum } from '../enums/route.js';
import { Day, Fen } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description:
    '此刻依法可走的一条途径；期限届满只改变建议，不妨碍起诉、仲裁 — A legal way open now; a lapsed period changes the advice, never the way to court',
  simpleResolvers: true,
})
export class Route {
  @Shown(() => RouteKindEnum, '途径 — Which way')
  kind!: RouteKind;

  @Shown(() => String, '名称 — Its name')
  name!: string;

  @Shown(() => String, '说明，以当事人看得懂的话 — What it is, in plain words')
  explanation!: string;

  @Shown(() => String, '选择前应当知道的 — What to know before taking it', MAYBE)
  note!: string | null;

  @Shown(() => TakerEnum, '由谁提出 — Who may take it')
  taker!: Taker;

  @Shown(() => String, '由谁提出，文字 — The same in words')
  takerText!: string;

  @Shown(() => Day, '最后一日；没有期限、起算日未记载或者已届满的为空 — The last day; null without one', MAYBE)
  until!: string | null;

  @Shown(() => Int, '尚余自然日 — Calendar days left', MAYBE)
  remaining!: number | null;

  @Shown(() => Boolean, '期限已届满，仍可提出，由受理机关决定 — Its period is over: it may be taken, the body decides')
  late!: boolean;

  @Shown(() => String, '期限，文字 — By when, in words')
  when!: string;

  @Shown(() => String, '所依期限的编号，见 docs/clocks.md — The code of its period', MAYBE)
  clock!: string | null;

  @Shown(() => VenueEnum, '管辖规则 — The rule of who is competent')
  venue!: Venue;

  @Shown(() => String, '向哪里提出 — The competent body')
  where!: string;

  @Shown(() => String, '管辖依据 — The rule of that', MAYBE)
  whereRule!: string | null;

  @Shown(() => CostEnum, '费用规则 — The rule of its cost')
  costCode!: Cost;

  @Shown(() => String, '费用 — What it costs')
  cost!: string;

  @Shown(() => Fen, '按争议金额计算的费用，分 — The fee for the amount in dispute, in fen', MAYBE)
  fee!: number | null;

  @Shown(() => String, '收费依据 — The rule of the cost', MAYBE)
  costRule!: string | null;

  @Shown(() => String, '法律、规定 — The law')
  law!: string;

  @Shown(() => String, '条款 — The article')
  article!: string;

  @Shown(() => String, '依据全称 — The rule as it is cited')
  rule!: string;

  @Shown(() => MarkEnum, '依据的可靠程度 — How far the rule is proved')
  mark!: Mark;

  @Shown(() => String, '依据未经核对的提示 — A warning where the rule was not read', MAYBE)
  caution!: string | null;

  @Shown(() => [RouteKindEnum], '选择后关闭的途径 — What closes when it is taken')
  closes!: readonly RouteKind[];

  @Shown(() => String, '选择后关闭什么，文字 — The same in words')
  closing!: string;
}
