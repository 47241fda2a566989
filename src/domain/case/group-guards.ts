/** What, besides the status, forbids recording a group and the answers of the represented. */
import { ensure } from '../kernel/rule-broken.js';
import type { Group } from './group.js';
import type { Guard } from './guards.js';

/** More people are concerned than there are parties (NO_GROUP). */
export const hasManyPeople: Guard<void> = ({ dispute: { people }, parties }) => {
  ensure(people > parties.length, 'NO_GROUP', { facts: { people, parties: parties.length } });
};

/** The groups whose members are recorded (NO_MEMBERS, or NO_GROUP where there is nobody for one). */
export const hasMembers: Guard<readonly Group[]> = (state) => {
  const { groups = [] } = state;
  if (groups.length === 0) hasManyPeople(state);
  ensure(groups.length > 0, 'NO_MEMBERS');
  return groups;
};
