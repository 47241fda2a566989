/** C23: the archive wants every paper of the Ministry's order, or a word on why it is missing. */
import { describe, expect, it } from '@jest/globals';
import type { CaseStatus } from '../../../src/domain/case/status.js';
import { refusal } from './fixtures.js';
import { HELD, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const NONE = { explanations: [] };

describe('archiving a case', () => {
  it.each([
    'AGREEMENT_EFFECTIVE',
    'FULFILLED',
    'FOLLOWED_UP',
    'EVALUATED',
    'NOT_ACCEPTED',
    'WITHDRAWN',
    'TERMINATED_FAILED',
  ] as const)('that was kept in order and is %s needs no explanation', (status: CaseStatus) => {
    expect(caseThatIs(status).take('archive', NONE).state.status).toBe('ARCHIVED');
  });

  it('whose agreement was not performed says so', () => {
    const story = caseThatIs('DEFAULTED').take('followUp');
    expect(refusal(() => story.attempt('archive', NONE))).toEqual({
      code: 'FILE_INCOMPLETE',
      field: 'explanations',
      facts: { missing: ['PERFORMANCE'] },
    });
    const explanations = [{ item: 'PERFORMANCE', text: '被申请人下落不明' }];
    story.take('archive', { explanations });
    expect(story.state.status).toBe('ARCHIVED');
    expect(story.last).toMatchObject({
      data: { explained: ['PERFORMANCE'] },
      secret: { texts: { 'missing:PERFORMANCE': '被申请人下落不明' } },
    });
  });

  it('that came from a register explains each paper the row does not hold', () => {
    const settled = new Story().take('attestAccepted').take('attestEnded', { form: '' });
    expect(refusal(() => settled.attempt('archive', NONE)).facts).toEqual({
      missing: ['APPLICATION', 'RIGHTS_NOTICE', 'IDENTITY', 'MEDIATION_RECORD', 'AGREEMENT'],
    });
    const failed = new Story().take('attestAccepted').take('attestEnded', { outcome: 'failed', form: '' });
    expect(refusal(() => failed.attempt('archive', NONE)).facts).toEqual({ missing: ['APPLICATION', 'RIGHTS_NOTICE'] });
    expect(settled.take('archive').state.status).toBe('ARCHIVED');
  });

  it('takes no blanks for an explanation', () => {
    const story = caseThatIs('DEFAULTED').take('followUp');
    const explanations = [{ item: 'PERFORMANCE', text: '  ' }];
    expect(refusal(() => story.attempt('archive', { explanations }))).toMatchObject({ code: 'FILE_INCOMPLETE' });
  });

  it('is refused with an explanation of a paper nobody asks for', () => {
    const explanations = [{ item: 'PHOTOGRAPHS', text: '无' }];
    expect(refusal(() => caseThatIs('FULFILLED').attempt('archive', { explanations }))).toEqual({
      code: 'FILE_ITEM_UNKNOWN',
      field: 'explanations',
      facts: { items: ['PHOTOGRAPHS'] },
    });
  });
});

shutIn('archive', [...ON_DESK, ...HELD, 'TRANSFERRED_OUT', 'PERFORMING', 'DEFAULTED', 'ARCHIVED', 'VOIDED']);
