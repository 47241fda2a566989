/** Rows judged against a small district: what is kept of them, or why they are refused. */
import { headerOf, rowOf } from '../../src/app/import/header.js';
import { HomeIndex } from '../../src/app/import/home-index.js';
import { type Judged, judge, type JudgedRow } from '../../src/app/import/judge.js';
import type { RoomVersion } from '../../src/domain/network/room.js';
import { type Cells, linesOf } from './register-text.js';

export const TODAY = '2026-06-09';

function committee(name: string, divisionCode: string, validFrom = '2011-01-01'): RoomVersion {
  return {
    id: `room-${divisionCode}-${name}`,
    versionId: `version-${divisionCode}`,
    organisationId: 'o',
    home: '320612',
    name,
    kind: 'TOWN_COMMITTEE',
    layer: 'L2',
    ledgerClass: 'PEOPLE',
    divisionCode,
    committeeRoomId: null,
    accepts: [],
    mayAccept: true,
    numberWord: '通',
    seriesKind: 'PEOPLE',
    validFrom,
    validTo: null,
  };
}

const ROOMS = [
  committee('三余镇人民调解委员会', '320612104'),
  committee('通州区人民调解委员会', '320612'),
  committee('新建社区人民调解委员会', '320612104010'),
  committee('联合调解室', '320612104'),
  committee('联合调解室', '320612002'),
  committee('联合调解室', '320612104010'),
  committee('后来居上调解室', '320612104', '2024-01-01'),
];
const DIVISIONS = new Set(['320612', '320612104', '320612002', '320612104010']);
export const INDEX = new HomeIndex('320612', ROOMS, new Map(), DIVISIONS);

function judged(cells: Cells, titles?: string[]): Judged {
  const [first, line] = linesOf([cells], titles);
  const read = first && line && rowOf(headerOf(first), line);
  if (!read) throw new Error('no row');
  return judge(read, INDEX, TODAY);
}

export function reasons(cells: Cells): string[] {
  const result = judged(cells);
  return result.kept ? [] : result.reasons.map(({ code, column }) => `${code} ${column}`);
}

export function kept(cells: Cells, titles?: string[]): JudgedRow & { doubts: string[] } {
  const result = judged(cells, titles);
  if (!result.kept) throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return { ...result.kept, doubts: result.doubts.map(({ code, column }) => `${code} ${column}`) };
}
