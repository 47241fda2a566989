// The list of resolver classes that make up the API.
import { AboutResolver } from '../adapters/graphql/about.resolver.js';
import { buildApiSchema, type ResolverClass } from '../adapters/graphql/build-schema.js';
import { AccountResolver } from '../adapters/graphql/resolvers/account.resolver.js';
import { AccountListsResolver } from '../adapters/graphql/resolvers/account-lists.resolver.js';
import { AccountOfficeResolver } from '../adapters/graphql/resolvers/account-office.resolver.js';
import { AccountPostsResolver } from '../adapters/graphql/resolvers/account-posts.resolver.js';
import { AgreementResolver } from '../adapters/graphql/resolvers/agreement.resolver.js';
import { CasePayloadResolver, CaseResolver, TimelineResolver } from '../adapters/graphql/resolvers/case.resolver.js';
import { CorrectionResolver } from '../adapters/graphql/resolvers/correction.resolver.js';
import { EndingResolver } from '../adapters/graphql/resolvers/ending.resolver.js';
import { HouseResolver } from '../adapters/graphql/resolvers/house.resolver.js';
import { IntakeResolver } from '../adapters/graphql/resolvers/intake.resolver.js';
import { CaseListsResolver, ReferralListsResolver } from '../adapters/graphql/resolvers/lists.resolver.js';
import { MediationResolver } from '../adapters/graphql/resolvers/mediation.resolver.js';
import { DivisionResolver, RoomResolver } from '../adapters/graphql/resolvers/network.resolver.js';
import { PrivacyResolver } from '../adapters/graphql/resolvers/privacy.resolver.js';
import { PrivacyListsResolver } from '../adapters/graphql/resolvers/privacy-lists.resolver.js';
import { ReferralResolver } from '../adapters/graphql/resolvers/referral.resolver.js';
import { SessionResolver } from '../adapters/graphql/resolvers/session.resolver.js';
import { RateResolver, StatementResolver } from '../adapters/graphql/resolvers/statement.resolver.js';
import { ProblemResolver } from '../adapters/graphql/types/problem.js';

const RESOLVERS: ResolverClass[] = [
  ...[AboutResolver, SessionResolver, HouseResolver, ProblemResolver],
  ...[AccountResolver, AccountOfficeResolver, AccountPostsResolver, AccountListsResolver],
  ...[IntakeResolver, MediationResolver, AgreementResolver, EndingResolver, CorrectionResolver, ReferralResolver],
  ...[CaseResolver, CasePayloadResolver, TimelineResolver, CaseListsResolver, ReferralListsResolver],
  ...[StatementResolver, RateResolver, DivisionResolver, RoomResolver, PrivacyResolver, PrivacyListsResolver],
];

/** Built anew each time; one is enough for a program. */
export function apiSchema(): ReturnType<typeof buildApiSchema> {
  return buildApiSchema(RESOLVERS);
}
