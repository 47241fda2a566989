// The list of resolver classes that make up the API.
import { AboutResolver } from '../adapters/graphql/server/about.resolver.js';
import { buildApiSchema, type ResolverClass } from '../adapters/graphql/server/build-schema.js';
import { CalendarLinkResolver } from '../adapters/graphql/accounts/calendar-link.resolver.js';
import { AccountResolver } from '../adapters/graphql/accounts/account.resolver.js';
import { AccountListsResolver } from '../adapters/graphql/accounts/lists.resolver.js';
import { AccountOfficeResolver } from '../adapters/graphql/accounts/office.resolver.js';
import { AccountPostsResolver } from '../adapters/graphql/accounts/posts.resolver.js';
import { AgreementResolver } from '../adapters/graphql/case/agreement.resolver.js';
import { CasePayloadResolver, CaseResolver, TimelineResolver } from '../adapters/graphql/case/case.resolver.js';
import { CustodyResolver } from '../adapters/graphql/case/custody.resolver.js';
import { CorrectionResolver } from '../adapters/graphql/case/correction.resolver.js';
import { EndingResolver } from '../adapters/graphql/case/ending.resolver.js';
import { CalendarResolver } from '../adapters/graphql/calendar/resolver.js';
import { GroupResolver } from '../adapters/graphql/case/group.resolver.js';
import { PartyWordResolver } from '../adapters/graphql/case/party-word.resolver.js';
import { FactsResolver } from '../adapters/graphql/case/facts.resolver.js';
import { IntakeResolver } from '../adapters/graphql/case/intake.resolver.js';
import { CaseListsResolver, ReferralListsResolver } from '../adapters/graphql/case/lists.resolver.js';
import { ServiceLogResolver } from '../adapters/graphql/service-log/resolver.js';
import { CourtRosterResolver } from '../adapters/graphql/mandate/roster.resolver.js';
import { SettingResolver } from '../adapters/graphql/settings/resolver.js';
import { LettersResolver } from '../adapters/graphql/letters/resolver.js';
import { TariffResolver } from '../adapters/graphql/tariff/resolver.js';
import { ArbitrationResolver } from '../adapters/graphql/case/arbitration.resolver.js';
import { ActivitiesResolver } from '../adapters/graphql/book/activities.resolver.js';
import { AuthorityPaperResolver } from '../adapters/graphql/case/authority-paper.resolver.js';
import { RouteResolver } from '../adapters/graphql/case/route.resolver.js';
import { ClockResolver } from '../adapters/graphql/case/clock.resolver.js';
import { WebhookResolver } from '../adapters/graphql/webhooks/resolver.js';
import { LiveResolver } from '../adapters/graphql/live/resolver.js';
import { MandateListsResolver } from '../adapters/graphql/mandate/lists.resolver.js';
import { MandateResolver } from '../adapters/graphql/mandate/resolver.js';
import { MediationResolver } from '../adapters/graphql/case/mediation.resolver.js';
import { OpenActionResolver } from '../adapters/graphql/shared/open-action.types.js';
import { PartyChangeResolver } from '../adapters/graphql/case/party-change.resolver.js';
import { PeriodResolver } from '../adapters/graphql/case/period.resolver.js';
import { ProceedingListsResolver } from '../adapters/graphql/case/proceeding-lists.resolver.js';
import { ProceedingResolver } from '../adapters/graphql/case/proceeding.resolver.js';
import { MapResolver } from '../adapters/graphql/map/resolver.js';
import { DivisionResolver, RoomResolver } from '../adapters/graphql/network/resolver.js';
import { PrivacyResolver } from '../adapters/graphql/privacy/resolver.js';
import { CaseSearchResolver } from '../adapters/graphql/case/search.resolver.js';
import { QueuesResolver } from '../adapters/graphql/queues/resolver.js';
import { ReceivedResolver } from '../adapters/graphql/handover/received.resolver.js';
import { HandoverResolver } from '../adapters/graphql/handover/resolver.js';
import { PackageResolver } from '../adapters/graphql/packages/resolver.js';
import { PrivacyListsResolver } from '../adapters/graphql/privacy/lists.resolver.js';
import { RelatedResolver } from '../adapters/graphql/case/related.resolver.js';
import { ReferralResolver } from '../adapters/graphql/referral/resolver.js';
import { ApplyResolver } from '../adapters/graphql/self-service/apply.resolver.js';
import { SelfServiceActsResolver } from '../adapters/graphql/self-service/acts.resolver.js';
import { SelfServiceResolver } from '../adapters/graphql/self-service/resolver.js';
import { SessionResolver } from '../adapters/graphql/accounts/session.resolver.js';
import { RateResolver, StatementPlacesResolver, StatementResolver } from '../adapters/graphql/book/resolver.js';
import { MandateLineResolver, MandateStatementResolver } from '../adapters/graphql/book/mandates.resolver.js';
import { NoticeResolver } from '../adapters/graphql/shared/notice.types.js';
import { ProblemResolver } from '../adapters/graphql/shared/problem.types.js';

const RESOLVERS: ResolverClass[] = [
  ...[SelfServiceResolver, SelfServiceActsResolver, ApplyResolver],
  ...[
    AboutResolver,
    SessionResolver,
    CalendarResolver,
    ServiceLogResolver,
    TariffResolver,
    SettingResolver,
    CourtRosterResolver,
    LettersResolver,
    ProblemResolver,
    NoticeResolver,
  ],
  CalendarLinkResolver,
  ...[AccountResolver, AccountOfficeResolver, AccountPostsResolver, AccountListsResolver],
  ...[IntakeResolver, MediationResolver, AgreementResolver, EndingResolver, CorrectionResolver, ReferralResolver],
  ...[
    PartyChangeResolver,
    RelatedResolver,
    FactsResolver,
    PartyWordResolver,
    GroupResolver,
    PeriodResolver,
    ProceedingResolver,
    ProceedingListsResolver,
    ClockResolver,
    RouteResolver,
    ArbitrationResolver,
    AuthorityPaperResolver,
    OpenActionResolver,
    CaseSearchResolver,
  ],
  ...[
    CustodyResolver,
    MandateResolver,
    MandateListsResolver,
    PartyChangeResolver,
    PeriodResolver,
    ClockResolver,
    OpenActionResolver,
    CaseSearchResolver,
  ],
  ...[CaseResolver, CasePayloadResolver, TimelineResolver, CaseListsResolver, ReferralListsResolver],
  ...[
    StatementResolver,
    StatementPlacesResolver,
    ActivitiesResolver,
    RateResolver,
    MandateStatementResolver,
    MandateLineResolver,
    DivisionResolver,
    MapResolver,
    RoomResolver,
    PrivacyResolver,
    PrivacyListsResolver,
    PackageResolver,
    HandoverResolver,
    ReceivedResolver,
    LiveResolver,
    QueuesResolver,
    WebhookResolver,
  ],
];

/** Built anew each time; one is enough for a program. */
export function apiSchema(): ReturnType<typeof buildApiSchema> {
  return buildApiSchema(RESOLVERS);
}
