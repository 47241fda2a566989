/** A court or a commission registers a case of its own and offers its mediation to a room at once. */
import { opening } from '../case/case-change.js';
import { type CaseEffect, type CaseMade, effectOf, passGate, stepContextOf } from '../case/commands/on-case.js';
import type { RegisterInput } from '../case/commands/register.js';
import { hintsOf, type NewCase, newCase } from '../case/new-case.js';
import { enrol } from '../case/parties.js';
import type { UnitOfWork } from '../case/port.js';
import { authorityOn, factsOf, roomOn } from '../case/room-lookup.js';
import type { Command } from '../pipeline/command.js';
import type { RoomFacts } from '../../domain/case/admission.js';
import type { AuthorityRef } from '../../domain/case/authority.js';
import { distinctPeople } from '../../domain/case/people.js';
import type { StepContext } from '../../domain/case/steps/context.js';
import type { Paper } from '../../domain/case/steps/custody.js';
import * as entrust from '../../domain/case/steps/entrust.js';
import type { OfferFacts } from '../../domain/case/steps/mandate-offer.js';
import type { ActingPost } from '../../domain/kernel/actor.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import type { Notice } from '../../domain/kernel/notice.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { offerFactsOf } from './commands.js';

type Registered = Omit<RegisterInput, 'roomId' | 'externalNumbers' | 'sameDisputeAs' | 'applicationForm'>;

export interface RegisterEntrusted extends Registered, Pick<Paper, 'number' | 'document'> {
  /** The room that is asked to mediate. */
  readonly roomId: RoomId;
  readonly mandate: entrust.EntrustInput['offer'];
  readonly consent: entrust.Consent;
  /** Of the system only, which speaks for whoever signed a hand-over: the authority. Posts speak for their own. */
  readonly authorityId?: string | null;
}

interface Given extends NewCase {
  readonly authority: AuthorityRef;
  readonly own: RoomFacts;
  readonly facts: OfferFacts;
}

/** NOT_OF_AN_AUTHORITY, AUTHORITY_WITHOUT_ROOM, ROOM_UNKNOWN, PLACE_UNKNOWN, EXTERNAL_NUMBER_TAKEN, and the step's own codes. */
export const registerEntrusted: Command<RegisterEntrusted, UnitOfWork, CaseMade, null, StepContext, Given, CaseEffect> =
  {
    operation: 'registerEntrusted',
    lock: async () => null,
    gate: (_none, input, context) =>
      stepContextOf(context, passGate('registerEntrusted', context.actor, null, input.postId ?? null).post),
    read: (unit, context, input) => givenBy(unit, context, input),
    decide: (context, { authority, own, facts, fresh, home, caseId, displayNo }, input) => {
      const { parties, people } = enrol(input.parties, context);
      distinctPeople(parties, people, input.samePersonConfirmed ?? false);
      const { dispute, employer, facts: said, claims, number, document, mandate, consent } = input;
      const registration = {
        ...{ home, caseId, displayNo, disputeId: context.newId(), applicationForm: 'WRITTEN' as const },
        ...{ dispute, parties, people },
        ...{ facts: said, claims, on: input.on ?? context.today, ...(employer ? { employer } : {}) },
      };
      const paper = { document, number: number ?? null };
      const events = entrust.registerEntrusted(
        { registration, paper, offer: mandate, consent },
        authority,
        own,
        facts,
        context,
      );
      return effectOf([opening('registerEntrusted', fresh, events, context)]);
    },
    write: async (unit, { changes }, { actor, at }) => {
      const found = await Promise.all(changes.map(({ after }) => hintsOf(unit, actor, after, at)));
      await unit.cases.save(changes);
      return found.flat();
    },
    once: (_decision, notices: readonly Notice[]) => (notices.length > 0 ? { notices } : {}),
  };

async function givenBy(unit: UnitOfWork, context: StepContext, input: RegisterEntrusted): Promise<Given> {
  const { post, today } = context;
  const authority = await authorityOf(unit, post, input, today);
  const { roomId, dispute } = input;
  const [own, fresh, facts] = await Promise.all([
    post.roomId ? roomOn(unit.network, post.roomId, today) : unit.network.roomOfAuthority(authority.id, today),
    newCase(unit, post, { roomId, placeCode: dispute.placeCode }, context),
    offerFactsOf(unit, authority.id, roomId, today),
  ]);
  ensure(own, 'AUTHORITY_WITHOUT_ROOM', { field: 'postId' });
  return { ...fresh, authority, own: factsOf(own), facts };
}

async function authorityOf(
  { network }: UnitOfWork,
  post: ActingPost,
  { authorityId }: RegisterEntrusted,
  today: string,
): Promise<AuthorityRef> {
  if (post.role === 'SYSTEM') return authorityOn(network, authorityId ?? '', today);
  const authority = await network.authority(post.organisationId, today);
  const entrusts = authority?.kind === 'COURT' || authority?.kind === 'ARBITRATION_COMMISSION';
  ensure(authority && entrusts, 'NOT_OF_AN_AUTHORITY', { field: 'postId' });
  return authority;
}
