// The last days of the labour walk, stage by stage, with how each was counted.

/** Counted by hand with the calendar of 2026: 19 June is off (端午节), 9 August a Sunday. */
export const LAST_DAYS = {
  // 3 working days from Tuesday 9 June (企业规定 22); 15 days from it to the way to arbitration (调解仲裁法 14)
  registered: { 'LM-01': '2026-06-12', 'LM-03': '2026-06-24' },
  // 15 days from the acceptance on 10 June (企业规定 29)
  accepted: { 'LM-02': '2026-06-25', 'LM-03': '2026-06-24' },
  // 3 working days from Monday 15 June
  'offered to the union': { 'LM-02': '2026-06-25', 'LM-03': '2026-06-24', 'RF-01': '2026-06-18' },
  // the union has no statutory period: 30 days from its acceptance on 16 June, a reminder
  'at the union': { 'LM-03': '2026-06-24', 'PM-01': '2026-07-16' },
  // 5 working days from Thursday 25 June; 45 days end on Sunday 9 August and move to Monday (调解仲裁法 30, 32, 43)
  'taken by the commission': { 'LA-03': '2026-07-02', 'LA-05': '2026-07-02', 'LA-07': '2026-08-10' },
  // 10 working days from Monday 29 June (调解仲裁法 30)
  'the copy is served': { 'LA-04': '2026-07-13', 'LA-07': '2026-08-10' },
  // 15 days from the receipt on 5 August of an award that is not final (调解仲裁法 50)
  'the award is served': { 'LS-01': '2026-08-20' },
  entrusted: {},
  // 7 days of the summary procedure from the signature for the materials on 14 August (法释〔2016〕14号 27)
  taken: { 'CE-02b': '2026-08-21' },
};
