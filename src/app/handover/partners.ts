/** The administrator registers who hands documents over from another system, and changes our own signing key. */
import type { Home, PostId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { onDesk, postOf } from '../accounts/administrator.js';
import type { PartnerChecks, PartnerKind } from '../accounts/ports/partners.js';
import type { Keyed } from '../pipeline/command.js';

export interface RegisterPartnerInput extends Keyed {
  /** A post of the court or commission, which acts by its documents. */
  readonly authorityPostId: PostId;
  readonly kind: PartnerKind;
  readonly issuer: string;
  readonly endpoint?: string | null;
  /** Pinned keys as a JSON text, or else an address. */
  readonly jwks?: string | null;
  readonly jwksUrl?: string | null;
}

function parsed(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** PARTNER_ADDRESS_BARRED, PARTNER_KEYS_MALFORMED, PARTNER_POST_UNFIT, PARTNER_THERE; NOT_FOUND outside the own district. */
export const registerPartner = ({ ensureAllowed, jwksIn }: PartnerChecks) =>
  onDesk('registerPartner', {
    check: ({ endpoint, jwks, jwksUrl, issuer }: RegisterPartnerInput) => {
      ensure(issuer.trim(), 'TEXT_MISSING', { field: 'issuer' });
      ensure(Boolean(jwks) !== Boolean(jwksUrl), 'PARTNER_KEYS_MALFORMED', { field: 'jwks' });
      ensure(!jwks || jwksIn(parsed(jwks)), 'PARTNER_KEYS_MALFORMED', { field: 'jwks' });
      if (endpoint) ensureAllowed(endpoint, 'endpoint');
      if (jwksUrl) ensureAllowed(jwksUrl, 'jwksUrl');
    },
    lock: (desk, { authorityPostId }, { today }) => desk.partners.post(authorityPostId, today),
    gate: (held, _input, { actor }) => {
      ensure(held, 'PARTNER_POST_UNFIT', { field: 'authorityPostId' });
      return { held, post: postOf(actor, held.home, 'authorityPostId') };
    },
    decide: ({ held, post }, _none, { kind, issuer, endpoint, jwks, jwksUrl }, { newId }) => {
      const { id: postId, organisationId, home } = held;
      const keys = { jwks: jwksIn(parsed(jwks)), jwksUrl: jwksUrl ?? null };
      const partner = {
        id: newId(),
        home,
        kind,
        organisationId,
        postId,
        issuer: issuer.trim(),
        endpoint: endpoint ?? null,
        ...keys,
      };
      const made = { partnerId: partner.id };
      return { subject: { kind: 'PARTNER' as const, id: partner.id }, made, partner, log: { home, post, postId } };
    },
    write: async (desk, { partner }, { actor, at }) =>
      ensure(await desk.partners.add(partner, actor.personId, at), 'PARTNER_THERE', { field: 'issuer' }),
  });

/** Its documents are taken no more and nothing is sent to it. */
export const disablePartner = onDesk('disablePartner', {
  repeated: 'HARMLESS',
  lock: (desk, { partnerId }: { readonly partnerId: string }) => desk.partners.byId(partnerId),
  gate: (partner, _input, { actor }) => {
    const post = postOf(actor, partner?.home, 'partnerId');
    ensure(partner, 'NOT_FOUND', { field: 'partnerId' });
    return { partner, post };
  },
  decide: ({ partner: { id, home }, post }) => ({
    ...{ subject: { kind: 'PARTNER' as const, id }, made: { partnerId: id }, log: { home, post } },
  }),
  write: async (desk, { made }, { at }) => ((await desk.partners.disable(made.partnerId, at)) ? {} : null),
});

/** From now on a new key signs; the former ones stay published, unless they are to be trusted no more. */
export const rotateHandoverKey = onDesk('rotateHandoverKey', {
  lock: async (_desk, { home }: Keyed & { readonly home: Home; readonly retireFormer?: boolean | null }) => home,
  gate: (home, _input, { actor }) => ({ home, post: postOf(actor, home, 'home') }),
  decide: ({ home, post }, _none, { retireFormer }) => ({
    ...{ subject: { kind: 'PARTNER' as const, id: post.id }, made: {}, log: { home, post } },
    retire: retireFormer ?? false,
  }),
  write: async (desk, { log, retire }, { at }) => {
    await desk.partners.newKey(log.home, at, retire);
    return { retired: retire };
  },
});
