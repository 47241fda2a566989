/** 委托调解函, from the court or commission to the room, and the room's report at the end of its mandate (2016 art 26). */
import { ENDING_GROUND_LABELS } from '../../texts/labels/case.js';
import { MANDATE_RESULT_LABELS, PROCEDURE_LABELS } from '../../texts/labels/custody.js';
import { MANDATE_TITLES } from '../../texts/labels/packages.js';
import type { Values } from '../contents/collect.js';
import { serviceAddresses, undisputedFacts } from './annexes.js';
import { type Block, BLANK, heading, line, lineIf, list, note, type Paper, type Say, sign, to } from './paper.js';
import { bodyIn, commissionIn, courtIn, dayIn, disputeIn, names } from './words.js';

const head = (say: Say, values: Values): Block[] => {
  const kind = values['mandate.kind'];
  return [
    ...lineIf(say(['委托机关', 'Entrusted by']), values['authority.name']),
    line(say(['委托机关案号', 'Its number']), values['authority.number']),
    ...lineIf(say(['委托方式', 'Kind']), kind && say(MANDATE_TITLES[kind])),
    ...lineIf(say(['案由', 'Dispute']), disputeIn(say, values)),
  ];
};

/** A commission's mandate is answered to the commission, any other to the court. */
const authorityIn = (say: Say, values: Values): string =>
  (values['mandate.kind'] === 'COMMISSIONED' ? commissionIn : courtIn)(say, values['authority.name']);

/** How the entrusted mediation ended, with the signed facts and the addresses of service (2016 art 26). */
export function mandateReport(say: Say, values: Values): Paper[] {
  const { 'mediation.jointSessions': sessions = [], 'mandate.result': result, 'mediation.ground': ground } = values;
  const report: Paper = {
    title: say(['委托调解情况报告', 'Report on entrusted mediation']),
    blocks: [
      ...head(say, values),
      ...lineIf(
        say(['当事人', 'Parties']),
        names(
          say,
          (values.parties ?? []).map(({ name }) => name),
        ),
      ),
      ...lineIf(say(['调解组织', 'Mediated by']), bodyIn(values)),
      ...lineIf(say(['调解员', 'Mediators']), names(say, values['room.mediators'] ?? [])),
      line(say(['签收材料日期', 'Materials signed for on']), dayIn(say, values['mandate.receiptSignedOn'])),
      ...lineIf(
        say(['双方到场调解', 'Joint sessions']),
        names(
          say,
          sessions.map((day) => dayIn(say, day)),
        ),
      ),
      line(say(['结束日期', 'Ended on']), dayIn(say, values['mandate.endedOn'])),
      line(say(['结果', 'Result']), result && say(MANDATE_RESULT_LABELS[result])),
      ...lineIf(say(['终止原因', 'Ground']), ground && say(ENDING_GROUND_LABELS[ground] ?? ['', ''])),
      note(
        say([
          '依法释〔2016〕14号第二十六条报告。调解过程保密，本报告不含调解记录、当事人的让步和单独谈话的内容。',
          'Report under Fashi [2016] No. 14, art. 26. Mediation is confidential: no record, concession or word of a caucus is in it.',
        ]),
      ),
      to(authorityIn(say, values)),
      sign(`${bodyIn(values)}${say(['（盖章）', ' (seal)'])}`, dayIn(say, null)),
    ],
  };
  return [report, ...undisputedFacts(say, values), ...serviceAddresses(say, values)];
}

/** The authority’s letter, with the receipt that the mediator signs: the period runs from there. */
export function entrustment(say: Say, values: Values): Paper[] {
  const procedure = values['mandate.procedure'];
  const parties = (values.parties ?? []).map(({ name, phone, address }) =>
    [name, phone, address].filter(Boolean).join(say(['，', ', '])),
  );
  return [
    {
      title: say(['委托调解函', 'Letter of entrustment']),
      blocks: [
        ...head(say, values),
        ...lineIf(say(['审理程序', 'Procedure']), procedure && say(PROCEDURE_LABELS[procedure])),
        ...lineIf(say(['委托日期', 'Entrusted on']), dayIn(say, values['mandate.offeredOn'])),
        heading(say(['当事人', 'Parties'])),
        ...list(parties),
        heading(say(['移送材料', 'Materials'])),
        line(say(['材料清单', 'List of materials']), null),
        note(
          say([
            '调解期限自调解员签字接收材料之日起计算（法释〔2016〕14号第二十七条）。不接受委托的，请书面说明理由并退回材料。',
            'The mediation period runs from the day on which the mediator signs for the materials (Fashi [2016] No. 14, art. 27). If you decline, say why in writing and return the materials.',
          ]),
        ),
        to(bodyIn(values)),
        sign(`${values['authority.name'] ?? ''}${say(['（盖章）', ' (seal)'])}`, dayIn(say, null)),
        heading(say(['签收', 'Receipt'])),
        line(say(['调解员签收（签名）', 'Signed for by the mediator']), BLANK),
        line(say(['签收日期', 'Day of receipt']), dayIn(say, null)),
      ],
    },
  ];
}
