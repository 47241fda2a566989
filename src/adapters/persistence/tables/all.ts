/** Every table of ours as MikroORM maps it; a test holds the mapping and the migrated database together. */
import {
  AccountTable,
  SessionTable,
  SignInFailureTable,
  AccountLinkTable,
  ProviderLinkTable,
  ProviderFlowTable,
  SignInCodeTable,
  AccountLogTable,
} from './accounts.js';
import {
  EntryTable,
  CaseHeadTable,
  DisputeHeadTable,
  BookHeadTable,
  CellTable,
  MandateEntryTable,
  MandateHeadTable,
  MandateCellTable,
} from './book.js';
import { CalendarLinkTable } from './calendar-link.js';
import { CalendarYearTable, CalendarDayTable } from './calendar.js';
import { ProceedingTable } from './proceeding.js';
import { ClockTable } from './clock.js';
import { CaseKeyTable, CaseFileTable, HistoryTable, AssignmentTable, CaseSightTable, ReferralTable } from './case.js';
import { CourtRosterTable, MandateTable } from './mandate.js';
import { SettingChangeTable } from './settings.js';
import {
  HandoverDocumentTable,
  HandoverKeyTable,
  HandoverPartnerTable,
  HandoverReceivedTable,
  HandoverSentTable,
} from './handover.js';
import { LetterPreferenceTable, LetterTable } from './letters.js';
import { OutboxMarkTable, OutboxTable } from './outbox.js';
import { PartyTokenTable, SimilarCaseTable } from './parties.js';
import { PartyCodeTable, PartySessionTable } from './self-service.js';
import { DivisionTable, OrganisationTable, RoomTable, RoomVersionTable, PublishedFigureTable } from './network.js';
import { PersonTable, PostTable, AppointmentTable, ClerkAllowanceTable } from './people.js';
import { AccessLogTable, ExportLogTable, SearchLogTable, RightsRequestTable, RestrictionTable } from './privacy.js';
import {
  NumberSeriesTable,
  CaseNumberTable,
  ExternalNumberTable,
  ReceiptTable,
  ImportRowTable,
  SeedingTable,
  WrappedKeyTable,
} from './registers.js';
import { OverdueSummaryTable, ReminderPlanTable, ReminderTable } from './reminders.js';
import { ServiceLogTable } from './service-log.js';
import { ActivityCellTable, CircuitSessionTable } from './activities.js';
import { TariffTable } from './tariff.js';
import { RetentionTable, LegalHoldTable, DestructionProposalTable, DestructionTable } from './retention.js';
import { WebhookAttemptTable, WebhookDeliveryTable, WebhookTable } from './webhooks.js';

export const TABLES = [
  OutboxTable,
  LetterTable,
  PartyCodeTable,
  PartySessionTable,
  LetterPreferenceTable,
  ReminderTable,
  ReminderPlanTable,
  OverdueSummaryTable,
  OutboxMarkTable,
  WebhookTable,
  WebhookDeliveryTable,
  WebhookAttemptTable,
  ServiceLogTable,
  AccountTable,
  SessionTable,
  SignInFailureTable,
  AccountLinkTable,
  ProviderLinkTable,
  CalendarLinkTable,
  ProviderFlowTable,
  SignInCodeTable,
  AccountLogTable,
  EntryTable,
  CaseHeadTable,
  DisputeHeadTable,
  BookHeadTable,
  CellTable,
  MandateEntryTable,
  MandateHeadTable,
  MandateCellTable,
  CalendarYearTable,
  CalendarDayTable,
  CaseKeyTable,
  CaseFileTable,
  HistoryTable,
  AssignmentTable,
  CaseSightTable,
  ReferralTable,
  ClockTable,
  MandateTable,
  CourtRosterTable,
  SettingChangeTable,
  HandoverPartnerTable,
  HandoverKeyTable,
  HandoverDocumentTable,
  HandoverSentTable,
  HandoverReceivedTable,
  TariffTable,
  CircuitSessionTable,
  ActivityCellTable,
  ProceedingTable,
  PartyTokenTable,
  SimilarCaseTable,
  DivisionTable,
  OrganisationTable,
  RoomTable,
  RoomVersionTable,
  PublishedFigureTable,
  PersonTable,
  PostTable,
  AppointmentTable,
  ClerkAllowanceTable,
  AccessLogTable,
  SearchLogTable,
  ExportLogTable,
  RightsRequestTable,
  RestrictionTable,
  NumberSeriesTable,
  CaseNumberTable,
  ExternalNumberTable,
  ReceiptTable,
  ImportRowTable,
  SeedingTable,
  WrappedKeyTable,
  RetentionTable,
  LegalHoldTable,
  DestructionProposalTable,
  DestructionTable,
] as const;
