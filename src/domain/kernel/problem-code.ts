/** Every code that a change, query or request can be refused with. Codes are the contract; each has its texts in `app/texts/problems`. */
import type { ArbitrationProblem, AuthorityPaperProblem } from './arbitration-problem.js';
import type {
  CaseProblem,
  CustodyProblem,
  SelfServiceProblem,
  FactsProblem,
  GroupProblem,
  IntakeProblem,
  PeriodProblem,
} from './case-problem.js';
import type { NetworkProblem } from './network-problem.js';

import type { ProceedingProblem } from './proceeding-problem.js';

/** Of the book and its figures. */
export type BookProblem =
  | 'PERIOD_BACKWARDS'
  | 'INSTANT_MALFORMED'
  | 'FIGURE_KEY_UNFIT'
  | 'DIVISION_DIGITS'
  | 'MONTHS_TOO_MANY'
  | 'BOOK_PATH'
  | 'BOOK_TIME'
  | 'BOOK_ONCE'
  | 'BOOK_APPEND_ONLY';

/** Of personal data and its keeping. */
export type PrivacyProblem =
  | 'ALREADY_REVEALED'
  | 'DATA_RESTRICTED'
  | 'SEARCH_REASON_MISSING'
  | 'SMALL_CELL'
  | 'REQUEST_DECIDED'
  | 'BASIS_DOES_NOT_FIT'
  | 'CASE_STILL_OPEN'
  | 'NOT_RESTRICTED'
  | 'COPY_NOT_GRANTED'
  | 'PACKAGE_UNFIT'
  | 'RECIPIENT_UNFIT'
  | 'FILING_NOT_WISHED'
  | 'WISH_UNFIT'
  | 'RETENTION_UNCLEAR'
  | 'RETENTION_OUT_OF_RANGE'
  | 'NEVER_ARCHIVED'
  | 'NOT_DUE_FOR_DESTRUCTION'
  | 'ON_LEGAL_HOLD'
  | 'REQUEST_OPEN'
  | 'PROPOSAL_OPEN'
  | 'NOT_PROPOSED'
  | 'FOUR_EYES_DESTRUCTION';

/** Of accounts, posts and signing in. */
export type AccountProblem =
  | 'NOT_SIGNED_IN'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_LOCKED'
  | 'SIGN_IN_BUSY'
  | 'SESSION_EXPIRED'
  | 'LOGIN_MALFORMED'
  | 'LOGIN_TAKEN'
  | 'NAME_MISSING'
  | 'HOME_UNKNOWN'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_IS_LOGIN'
  | 'PASSWORDS_DIFFER'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_WRONG'
  | 'PASSWORD_SAME'
  | 'LINK_INVALID'
  | 'LINK_SHOWN_ONCE'
  | 'ACCOUNT_THERE'
  | 'OWN_ACCOUNT'
  | 'FOUR_EYES'
  | 'POST_PLACE'
  | 'PLACE_ELSEWHERE'
  | 'POST_IN_PAST'
  | 'POST_SPAN'
  | 'POST_THERE'
  | 'POST_HAS_CASES'
  | 'CAP_OUT_OF_RANGE'
  | 'LAST_ADMINISTRATOR'
  | 'NOT_A_HEAD'
  | 'DEPUTY_UNKNOWN'
  | 'DEPUTY_THERE'
  | 'ALLOWANCE_THERE'
  | 'HANDOVER_TOO_MANY'
  | 'PROVIDER_MISSING'
  | 'PROVIDER_UNREACHABLE'
  | 'PROVIDER_REFUSED'
  | 'PROVIDER_UNKNOWN'
  | 'CODE_INVALID';

/** Of permission, versions, keys and what is not found. */
export type PipelineProblem =
  | 'NOT_PERMITTED'
  | 'NOT_YOURS'
  | 'NOT_ASSIGNED'
  | 'NOT_YOUR_ENTRY'
  | 'POST_AMBIGUOUS'
  | 'POST_DOES_NOT_FIT'
  | 'NOT_FOUND'
  | 'STALE_VERSION'
  | 'CASE_DESTROYED'
  | 'BASIS_MISSING'
  | 'KEY_MALFORMED'
  | 'KEY_REUSED'
  | 'STEP_NOT_OPEN'
  | 'ROOM_UNKNOWN'
  | 'ROOM_MISSING'
  | 'ROOM_AMBIGUOUS'
  | 'ROOM_ELSEWHERE'
  | 'PLACE_UNKNOWN'
  | 'DISPUTE_TAKEN'
  | 'EXTERNAL_NUMBER_TAKEN'
  | 'EXTERNAL_NUMBER_ELSEWHERE'
  | 'ID_MALFORMED'
  | 'SEARCH_TOO_SHORT'
  | 'YEAR_OUT_OF_RANGE'
  | 'HISTORY_WITHOUT_OPENING';

/** Of the request itself: size, rate, form, and a database that is away. */
export type RequestProblem =
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_QUESTIONS'
  | 'OPERATION_UNKNOWN'
  | 'ONE_CHANGE_ONLY'
  | 'ONE_REQUEST_ONLY'
  | 'TOO_MANY_TOKENS'
  | 'DOCUMENT_TOO_LONG'
  | 'VARIABLES_TOO_MANY'
  | 'VARIABLES_TOO_DEEP'
  | 'TEXT_UNSOUND'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'RATE_LIMITED'
  | 'DATABASE_AWAY'
  | 'QUEUE_AWAY'
  | 'STORAGE_LOW'
  | 'CLOCK_WRONG'
  | 'BODY_TOO_LARGE'
  | 'BODY_MALFORMED'
  | 'BODY_NOT_UTF8'
  | 'CONTENT_TYPE_UNKNOWN'
  | 'ADDRESS_MALFORMED'
  | 'HEADERS_TOO_LARGE'
  | 'NOT_ACCEPTABLE'
  | 'REQUEST_MALFORMED'
  | 'TOO_SLOW'
  | 'INTERNAL'
  | 'NOT_SERVED'
  | 'OTHER_SITE'
  | 'SOCKET_ONLY'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'EXPORT_BUSY'
  | 'EXPORT_TOO_LARGE'
  | 'ARGUMENT_UNKNOWN';

/** Of documents between two systems. */
export type HandoverProblem =
  | 'HANDOVER_MALFORMED'
  | 'HANDOVER_UNVERIFIED'
  | 'HANDOVER_EXPIRED'
  | 'HANDOVER_ID_REUSED'
  | 'HANDOVER_NOT_TAKEN'
  | 'PACKAGE_ANSWERED'
  | 'ANSWER_UNFIT'
  | 'PARTNER_ADDRESS_BARRED'
  | 'PARTNER_KEYS_MALFORMED'
  | 'PARTNER_THERE'
  | 'WEBHOOK_THERE'
  | 'WEBHOOK_DISABLED'
  | 'WEBHOOK_EVENT_UNKNOWN'
  | 'PARTNER_POST_UNFIT'
  | 'PARTNER_UNKNOWN'
  | 'PARTNER_WITHOUT_ADDRESS'
  | 'PARTNER_UNREACHABLE';

/** Of what stands in a request: its form, before any rule of mediation is asked. */
export type InputProblem =
  | 'VALUE_MISSING'
  | 'VALUE_WRONG'
  | 'CHOICE_UNKNOWN'
  | 'DAY_WRONG'
  | 'INSTANT_WRONG'
  | 'AMOUNT_NOT_FEN'
  | 'IDENTIFIER_WRONG'
  | 'NUMBER_WRONG'
  | 'TEXT_EXPECTED'
  | 'YES_OR_NO_EXPECTED'
  | 'GROUP_EXPECTED'
  | 'TEXT_TOO_LONG'
  | 'LIST_TOO_LONG'
  | 'TEXT_HAS_CONTROL_SIGNS'
  | 'FIELD_NOT_KNOWN'
  | 'ARGUMENT_NOT_KNOWN'
  | 'ARGUMENT_MISSING'
  | 'QUERY_FIELD_NOT_KNOWN'
  | 'SUBFIELDS_MISSING'
  | 'SUBFIELDS_NONE'
  | 'VARIABLE_MISSING'
  | 'VARIABLE_NOT_DEFINED'
  | 'VARIABLE_UNUSED'
  | 'VARIABLE_OF_OTHER_TYPE'
  | 'TYPE_NOT_KNOWN'
  | 'DID_YOU_MEAN'
  | 'TOO_MANY_FAULTS'
  | 'DOCUMENT_SYNTAX'
  | 'DOCUMENT_INVALID';

/** Of a register’s file as a whole. */
export type FileProblem =
  | 'FILE_UNREADABLE'
  | 'FILE_EMPTY'
  | 'MAP_BROKEN'
  | 'MAP_UNCLEAR'
  | 'FILE_IS_FOLDER'
  | 'FILE_OLD_EXCEL'
  | 'FILE_WEB_PAGE'
  | 'FILE_NO_TABLE'
  | 'FILE_BROKEN'
  | 'ENCODING_UNKNOWN'
  | 'COLUMNS_MISSING'
  | 'COLUMN_TWICE';

export type ProblemCode =
  | CaseProblem
  | IntakeProblem
  | SelfServiceProblem
  | FactsProblem
  | GroupProblem
  | PeriodProblem
  | CustodyProblem
  | ProceedingProblem
  | ArbitrationProblem
  | AuthorityPaperProblem
  | NetworkProblem
  | BookProblem
  | PrivacyProblem
  | AccountProblem
  | PipelineProblem
  | RequestProblem
  | HandoverProblem
  | InputProblem
  | FileProblem;
