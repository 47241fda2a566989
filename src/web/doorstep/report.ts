/** A dispute as it is taken down on the doorstep, and what the server is sent of it. */
import { inputOf } from '../case/form-values.js';

export interface Someone {
  readonly name: string;
  readonly phone: string;
}

/** What is typed on the page. */
export interface Report {
  readonly type: string;
  readonly placeCode: string;
  readonly applicant: Someone;
  readonly respondent: Someone;
  readonly facts: string;
  readonly claims: string;
}

const NOBODY: Someone = { name: '', phone: '' };

export const emptyReport = (placeCode: string): Report => ({
  type: '',
  placeCode,
  applicant: NOBODY,
  respondent: NOBODY,
  facts: '',
  claims: '',
});

export const NEEDED = ['type', 'placeCode', 'applicant', 'respondent', 'facts', 'claims'] as const;
export type Needed = (typeof NEEDED)[number];

/** What is still missing before it can be sent; everything else is the server's to judge. */
export function missingIn(report: Report): Needed[] {
  return NEEDED.filter((field) => {
    const value = report[field];
    return (typeof value === 'string' ? value : value.name).trim() === '';
  });
}

const partyOf = (side: 'APPLICANT' | 'RESPONDENT', { name, phone }: Someone) => ({
  side,
  kind: 'PERSON',
  name: name.trim(),
  phone: phone.trim(),
});

/**
 * `register` of an oral application that the grid reports, on the day it was taken down though it is sent later. The two who
 * are named are the people involved; a sum that nobody named is left out, for unknown is not none.
 */
export function registrationOf(
  report: Report,
  of: { readonly key: string; readonly on: string; readonly postId: string },
) {
  const { type, placeCode, applicant, respondent, facts, claims } = report;
  const typed = {
    applicationForm: 'ORAL',
    on: of.on,
    postId: of.postId,
    dispute: { type, placeCode, source: 'GRID_REPORT', people: '2', difficult: false },
    parties: [partyOf('APPLICANT', applicant), partyOf('RESPONDENT', respondent)],
    facts,
    claims,
  };
  return { ...inputOf('RegisterInput', typed), idempotencyKey: of.key };
}
