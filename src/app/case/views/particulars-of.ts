/** Particulars of parties and their stand-ins under the masks of domain.md §9.2. */
import type { Particulars, Party } from '../../../domain/case/party.js';
import type { PartyId } from '../../../domain/kernel/ids.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import { maskAddress, maskEmail, maskIdentityNumber, maskName, maskPhone } from '../../../domain/kernel/mask.js';
import type { ParticularsView, PartyView } from './case-view.js';
import type { AccessLevel, Visibility } from '../../../domain/case/visibility.js';

const HIDDEN: ParticularsView = {
  name: null,
  formerNames: [],
  idNumber: null,
  idKind: null,
  creditCode: null,
  phone: null,
  email: null,
  address: null,
};

/** What is known of the parties, and whether their names stand as the viewer, or the viewer's room, wrote them. */
interface KnownOfParties {
  readonly secret: CaseSecret;
  readonly restricted: readonly PartyId[];
  readonly asWritten: boolean;
}

/** A minor's particulars, and those of who stands in for the minor, are for custodians only; those only kept, for heads. */
export function partyViewOf(
  party: Party,
  { secret, restricted, asWritten }: KnownOfParties,
  visibility: Visibility,
): PartyView {
  const kept = restricted.includes(party.id) && !mayOpen(visibility);
  const hidden = kept || (party.minor && visibility.accessLevel !== 'CUSTODIAN');
  const of = (id: string, organisation: boolean) => {
    const particulars = secret.people[id];
    return hidden || !particulars ? HIDDEN : shown(particulars, organisation || asWritten, visibility);
  };
  const standIns = party.standIns.map((standIn) => ({ ...standIn, ...of(standIn.id, false) }));
  return { ...party, ...of(party.id, party.kind === 'ORGANISATION'), standIns };
}

/** What may only be kept is opened by heads; supervision sees it masked like everything. */
function mayOpen({ mayOpenKept, accessLevel }: Visibility): boolean {
  return mayOpenKept || accessLevel === 'OVERSEER';
}

const NAMED: readonly AccessLevel[] = ['CUSTODIAN', 'OFFERED', 'AUTHORITY'];
const NAMES_ONLY: readonly AccessLevel[] = ['AUTHORITY', 'REGISTRAR', 'SENDER'];

/** ID numbers are masked for everybody. `open`: an organisation's name is public, and whoever wrote a name reads it. Who is not at the case reads names only. */
function shown(particulars: Particulars, open: boolean, { accessLevel, phones }: Visibility): ParticularsView {
  const { name, formerNames = [], idNumber, idKind = 'RESIDENT_ID', creditCode, phone, email, address } = particulars;
  const named = open || NAMED.includes(accessLevel);
  const say = named ? asIs : maskName;
  const visible = {
    ...HIDDEN,
    name: say(name),
    formerNames: accessLevel === 'SENDER' ? [] : formerNames.map(say),
    creditCode: creditCode ?? null,
  };
  if (NAMES_ONLY.includes(accessLevel)) return visible;
  return {
    ...visible,
    idNumber: through(idNumber, maskIdentityNumber),
    idKind: idNumber ? idKind : null,
    phone: through(phone, phones ? asIs : maskPhone),
    email: through(email, phones ? asIs : maskEmail),
    address: through(address, accessLevel === 'CUSTODIAN' ? asIs : maskAddress),
  };
}

const asIs = (text: string): string => text;

function through(text: string | undefined, mask: (text: string) => string): string | null {
  return text ? mask(text) : null;
}
