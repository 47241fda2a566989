/** What the page on the doorstep needs without a connection: whose device it is, and the places to choose from. */
import { draftOf, keepDraft } from '../device/drafts.js';
import type { Kit } from './doorstep-desk.js';

const NAME = 'kit-of-the-doorstep';
/** Whose device it is: an identifier, of use to nobody without the key that the sign-out destroys. */
const PERSON = 'fengqiao.person';

export async function keepKit(kit: Kit): Promise<void> {
  await keepDraft(kit.person, NAME, JSON.stringify(kit));
  localStorage.setItem(PERSON, kit.person);
}

/** Null on a device where nobody from the grid is signed in. */
export async function keptKit(): Promise<Kit | null> {
  const person = localStorage.getItem(PERSON);
  const text = person && (await draftOf(person, NAME));
  return text ? (JSON.parse(text) as Kit) : null;
}
