/** What somebody types into an application, and the change that it becomes. */
export interface Application {
  readonly placeCode: string;
  readonly type: string;
  readonly yuan: string;
  readonly name: string;
  readonly organisation: boolean;
  readonly forChild: boolean;
  readonly childName: string;
  readonly otherName: string;
  readonly otherOrganisation: boolean;
  readonly otherPhone: string;
  readonly facts: string;
  readonly claims: string;
  readonly contact: string;
}

export const BLANK: Application = {
  ...{ placeCode: '', type: '', yuan: '', name: '', organisation: false, forChild: false, childName: '' },
  ...{ otherName: '', otherOrganisation: false, otherPhone: '', facts: '', claims: '', contact: '' },
};

/** Nothing that must be said is missing. */
export function isWhole({
  placeCode,
  type,
  name,
  forChild,
  childName,
  otherName,
  facts,
  claims,
  contact,
}: Application) {
  const said = [placeCode, type, name, otherName, facts, claims, contact].every((text) => text.trim() !== '');
  return said && (!forChild || childName.trim() !== '');
}

const kindOf = (organisation: boolean): string => (organisation ? 'ORGANISATION' : 'PERSON');

/** Whole fen; null where no sum was typed, or none that can be read. */
function fenOf(yuan: string): number | null {
  const sum = Number(yuan.replaceAll(/[,，\s]/g, ''));
  return yuan.trim() !== '' && Number.isFinite(sum) && sum >= 0 ? Math.round(sum * 100) : null;
}

export function inputOf(said: Application): object {
  const { placeCode, type, contact, facts, claims, forChild } = said;
  const amount = fenOf(said.yuan);
  const own = { kind: kindOf(said.organisation), name: said.name };
  const child = { kind: 'PERSON', name: said.childName, minor: true };
  return {
    ...{ placeCode, type, contact, facts, claims },
    ...(amount !== null && { amount }),
    applicant: forChild ? child : own,
    ...(forChild && { guardian: { name: said.name } }),
    respondent: {
      ...{ kind: kindOf(said.otherOrganisation), name: said.otherName },
      ...(said.otherPhone && { phone: said.otherPhone }),
    },
  };
}
