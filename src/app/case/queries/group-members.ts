/** The represented of a side of many people, some lines at a time, under the masks of the parties (domain.md §9.2). */
import { answerOf } from '../../../domain/case/group.js';
import { locationOf } from '../../../domain/case/location.js';
import type { Side } from '../../../domain/case/party.js';
import { visibilityOf } from '../../../domain/case/visibility.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import { maskIdentityNumber, maskName, maskPhone } from '../../../domain/kernel/mask.js';
import { query } from '../../reading/query.js';
import type { GroupMemberView } from '../views/group-view.js';
import type { CaseReading } from '../views/reading-port.js';

const AT_ONCE = 100;

/** From that line on, at most a hundred; none to whom the parties of the case are not shown. */
export const groupMembers = query(
  async (
    reading: CaseReading,
    actor,
    { id, side, from }: { id: CaseId; side: Side; from: number },
  ): Promise<readonly GroupMemberView[]> => {
    const stored = await reading.groupMembers(actor, id, side);
    const visibility = stored && visibilityOf(actor, locationOf(stored.state, stored.restricted));
    if (!stored || !visibility || !['CUSTODIAN', 'OVERSEER'].includes(visibility.accessLevel)) return [];
    if (stored.restricted.length > 0 && !visibility.mayOpenKept) return [];
    const group = stored.state.groups?.find((one) => one.side === side);
    const custodian = visibility.accessLevel === 'CUSTODIAN';
    const start = Math.max(1, from);
    return stored.members.slice(start - 1, start - 1 + AT_ONCE).map(({ name, phone, idNumber }, at) => ({
      line: start + at,
      name: custodian ? name : maskName(name),
      phone: phone ? (visibility.phones ? phone : maskPhone(phone)) : null,
      idNumber: idNumber ? maskIdentityNumber(idNumber) : null,
      answer: group ? answerOf(group, start + at) : null,
    }));
  },
);
