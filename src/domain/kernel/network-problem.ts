/** Codes of problems with numbers, periods, lists, and what rooms of the network may do. */

/** Of numbers, periods and lists. */
export type NetworkProblem =
  | 'DAY_MALFORMED'
  | 'CALENDAR_MISSING'
  | 'CALENDAR_EMPTY'
  | 'CALENDAR_DAY_TWICE'
  | 'CALENDAR_DAY_ELSEWHERE'
  | 'CALENDAR_WORKDAY_WRONG'
  | 'DUE_DAY_UNKNOWN'
  | 'ID_NUMBER_MALFORMED'
  | 'CREDIT_CODE_MALFORMED'
  | 'PHONE_MALFORMED'
  | 'EMAIL_MALFORMED'
  | 'DIVISION_MALFORMED'
  | 'PAGE_SIZE_OUT_OF_RANGE'
  | 'CURSOR_MALFORMED'
  | 'SERVICE_COUNT'
  | 'SERVICE_PLACE'
  | 'TARIFF_NOT_LAWFUL'
  | 'TARIFF_BACKWARDS'
  | 'TARIFF_STEPS'
  | 'TARIFF_THERE'
  | 'SETTING_BACKWARDS'
  | 'SETTING_THERE';
