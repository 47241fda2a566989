/** Which mandatory items of the Ministry's file order a case has (domain.md §5; 人民调解法 27). */
import type { CaseState } from './state.js';

export const FILE_ITEMS = [
  'APPLICATION',
  'RIGHTS_NOTICE',
  'IDENTITY',
  'MEDIATION_RECORD',
  'AGREEMENT',
  'PERFORMANCE',
  'ROUTE_NOTICE',
] as const;
export type FileItem = (typeof FILE_ITEMS)[number];

/** Items that the file must contain for the course of this case and does not. An imported row comes without its papers. */
export function missingItems(state: CaseState): FileItem[] {
  const held = state.sessions.some((s) => s.status === 'HELD');
  const accepted = state.milestones.some((m) => m.kind === 'ACCEPTED');
  const agreed = state.ending?.outcome === 'settled' || state.ending?.outcome === 'partly-settled';
  const has: Record<FileItem, boolean> = {
    APPLICATION: state.applicationForm !== 'REGISTER',
    RIGHTS_NOTICE: !accepted || state.rightsNoticeOn !== null,
    IDENTITY: !agreed || held,
    MEDIATION_RECORD: !agreed || held,
    AGREEMENT: !agreed || Boolean(state.agreement?.effectiveOn),
    PERFORMANCE:
      !agreed || state.attested !== null || (state.agreement?.items.every((i) => i.performedOn !== null) ?? false),
    ROUTE_NOTICE: !state.routeNoticeOwed,
  };
  return FILE_ITEMS.filter((item) => !has[item]);
}
