/** What, besides the status, forbids confirming undisputed facts. */
import { ensure } from '../kernel/rule-broken.js';
import type { Guard } from './guards.js';
import { type UndisputedFacts, unconfirmed } from './undisputed-facts.js';

/** The record that lacks a party's confirmation (NO_FACTS_RECORDED, FACTS_CONFIRMED). */
export const factsAwaitConfirmation: Guard<UndisputedFacts> = ({ undisputedFacts: facts, parties }) => {
  ensure(facts, 'NO_FACTS_RECORDED');
  ensure(unconfirmed(facts, parties).length > 0, 'FACTS_CONFIRMED');
  return facts;
};
