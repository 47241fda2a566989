/** The table of life itself, and that the fixtures reach every status by real steps. */
import { expect, it } from '@jest/globals';
import { CASE_STATUSES } from '../../../src/domain/case/lifecycle.js';
import { caseThatIs } from './story.js';

it.each(CASE_STATUSES)('a case comes to be %s by real steps', (status) => {
  expect(caseThatIs(status).state.status).toBe(status);
});
