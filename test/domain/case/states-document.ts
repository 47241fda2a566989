// docs/states.md: the states of a case and the steps between them, as the table of actions has them.
import { ACTION_LABELS, STATUS_LABELS } from '../../../src/app/texts/labels/lifecycle.js';
import { CLERKS, type Grant, HEADS, type Place } from '../../../src/domain/case/access.js';
import { type Action, ACTION_ROWS, ACTIONS } from '../../../src/domain/case/actions.js';
import type { LegalBasis } from '../../../src/domain/case/basis.js';
import { CASE_STATUSES, type CaseStatus, NOT_ARCHIVED } from '../../../src/domain/case/status.js';
import { ROLE_TERMS } from '../../../src/domain/taxonomy/role.js';

/** More arrows than this from one action would hide the others; the table below the drawing has them all. */
const FEW = 5;

const HEAD = [
  '<!-- 由程序生成:WRITE_DOCS=1 npm run -s jest -- test/domain/case/states。 Drawn from the table of actions. -->',
  '# 状态与步骤 States and steps',
  '',
  '案件的每一步、从哪个状态可以办、可能到哪个状态、谁可以办、依据哪一条,都在 `src/domain/case/*-actions.ts` 的一张表里;服务器、接口的 `openActions` 和本页都由它而来。',
  'Every step of a case — from where, to where, by whom, on what rule — stands in one table; the server, the field `openActions` and this page come from it.',
  '',
  '负责人指调委会主任、网格长、工会干事、企业调委会秘书;受理岗位指受理员、仲裁委受理员、法院书记员。[V] 已核对原文,[W] 来源弱,[K] 未核对,[D] 本系统自定。 Heads and clerks of every layer; the mark says how far a rule is proved.',
  '',
  '转办有自己的状态(拟定、已发出、已接收、已退回、已收回、已失效),不改变案件的状态;接收后案件移入,回到「已受理」。 A referral has states of its own and changes none of the case; when it is taken the case moves and is “accepted” there.',
  '',
];

const PLACES: Record<Place, string> = {
  ANY_ROOM: '本区任一办理点 any room of the district',
  HOLDER: '持案办理点 the room that holds it',
  TARGET: '受邀办理点 the room it is offered to',
  AREA: '监督该区域 watching the area',
  REGISTRAR: '登记人 who registered it',
  INTAKE: '登记人,受理前 who registered it, until it is accepted',
  ASSIGNED: '承办 assigned to it',
  AUTHOR: '承办并有本人录入的内容 assigned to it, for what they wrote',
  AUTHORITY:
    '受理、委托或者受请审查本案的法院、仲裁委 the court or commission that holds it, entrusts it or was asked to decide',
  CLOCK: '系统 the system',
};

const HEADS_WORD = '负责人 heads';
const CLERKS_WORD = '受理岗位 clerks';
const ROLES = new Map<string, string>(ROLE_TERMS.map(({ code, zh, en }) => [code, `${zh} ${en}`]));
const both = ([zh, en]: readonly [string, string]): string => `${zh} ${en}`;
const ANY = [...NOT_ARCHIVED, 'ARCHIVED'].length;
const statuses = (list: readonly (CaseStatus | 'none' | 'same')[]): string =>
  list.length >= ANY ? '任何未作废的状态 any that is not void' : list.map(status).join('、');
const status = (one: CaseStatus | 'none' | 'same'): string =>
  one === 'none' ? '(尚无 none)' : one === 'same' ? '(不变 same)' : STATUS_LABELS[one][0];

/** Steps that lead to another status, from few enough statuses to be drawn. */
function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const action of ACTIONS.filter(isDrawn)) {
    const { from, to } = ACTION_ROWS[action];
    for (const target of to.filter((one) => one !== 'same'))
      for (const source of from.filter((one) => one !== target)) {
        const arrow = `${source === 'none' ? '[*]' : source} --> ${target}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), ACTION_LABELS[action][0]]);
      }
  }
  return [...labels].map(([arrow, words]) => `  ${arrow}: ${words.join('、')}`);
}

const isDrawn = (action: Action): boolean =>
  ACTION_ROWS[action].from.length <= FEW && ACTION_ROWS[action].to.length <= FEW && !action.startsWith('attest');

function grantText({ roles, place }: Grant): string {
  if (place === 'CLOCK') return PLACES.CLOCK;
  const heads = HEADS.every((role) => roles.includes(role)) ? [HEADS_WORD] : [];
  const clerks = CLERKS.every((role) => roles.includes(role)) ? [CLERKS_WORD] : [];
  const rest = roles.filter(
    (role) => !(heads.length && HEADS.includes(role)) && !(clerks.length && CLERKS.includes(role)),
  );
  return `${[...clerks, ...heads, ...rest.map((role) => ROLES.get(role))].join('、')}(${PLACES[place]})`;
}

const basisText = ({ law, article, mark }: LegalBasis): string => `${law}${article ? ` ${article}` : ''} [${mark}]`;

function row(action: Action): string {
  const { from, to, grants, byParty, basis } = ACTION_ROWS[action];
  const who = [...grants.map(grantText), ...(byParty ? ['当事人本人 the party itself'] : [])];
  const cells = [statuses(from), statuses(to), who.join('；')];
  return `| ${both(ACTION_LABELS[action])} \`${action}\` | ${cells.join(' | ')} | ${basis.map(basisText).join('；')} |`;
}

export function statesDocument(): string {
  const states = CASE_STATUSES.map((one) => `  ${one}: ${both(STATUS_LABELS[one])}`);
  const table = ['| 步骤 Step | 从 From | 到 To | 谁 Who | 依据 Basis |', '|---|---|---|---|---|', ...ACTIONS.map(row)];
  const drawing = ['```mermaid', 'stateDiagram-v2', ...states, ...arrows(), '```'];
  const wide = ACTIONS.filter((action) => !isDrawn(action)).map((action) => ACTION_LABELS[action][0]);
  const left = `图中未画 Not drawn,见表 see the table:${wide.join('、')}。`;
  return [...HEAD, ...drawing, '', left, '', '## 全部步骤 All steps', '', ...table, ''].join('\n');
}
