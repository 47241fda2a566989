/** 司法确认申请书, 仲裁审查申请书 and 支付令申请书, with the agreement and the proof of who presided (解释 351–354; 办案规则 74). */
import type { Label } from '../../texts/labels/label.js';
import type { Values } from '../contents/collect.js';
import { agreement, itemIn, serviceAddresses } from './annexes.js';
import { BLANK, heading, list, type Paper, type Say, sign, text, to } from './paper.js';
import { applying, opposed } from './people.js';
import { bodyIn, commissionIn, courtIn, dayIn, disputeIn, names } from './words.js';

/** Asked by all parties together. */
function jointly(say: Say, values: Values, title: Label, asked: Label, addressee: string): Paper {
  const parties = (values.parties ?? []).filter(({ side }) => side !== 'THIRD_PARTY');
  const [dispute, body, day] = [disputeIn(say, values), bodyIn(values), dayIn(say, values['agreement.effectiveOn'])];
  return {
    title: say(title),
    blocks: [
      ...parties.flatMap((one) => applying(say, say(['申请人', 'Applicant']), one)),
      heading(say(['请求事项', 'Request'])),
      text(say(asked)),
      heading(say(['事实与理由', 'Facts and reasons'])),
      text(
        say([
          `申请人因${dispute}，经${body}主持调解，于${day}达成调解协议（附后）。申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害的，愿意承担相应的民事责任和其他法律责任。`,
          `In a dispute (${dispute}) mediated by ${body}, the applicants made the annexed agreement on ${day}. They made it freely to settle the dispute, without collusion or evasion of law, and answer for harm that it does to others.`,
        ]),
      ),
      to(addressee),
      ...parties.map(({ name }) => sign(`${name}${say(['（签名或者盖章）：', ' (signature or seal): '])}${BLANK}`)),
      sign(dayIn(say, null)),
    ],
  };
}

/** Who presided over the mediation, under the committee's seal. */
function proof(say: Say, values: Values): Paper {
  const [dispute, body, day] = [disputeIn(say, values), bodyIn(values), dayIn(say, values['agreement.effectiveOn'])];
  const parties = names(
    say,
    (values.parties ?? []).map(({ name }) => name),
  );
  const mediators = names(say, values['room.mediators'] ?? []);
  const number = values['case.number'] ?? values['case.displayNo'] ?? '';
  return {
    title: say(['主持调解证明', 'Proof that the body presided']),
    blocks: [
      text(
        say([
          `兹证明：${parties}${dispute}一案（${number}），由${body}主持调解，调解员${mediators}，各方于${day}达成调解协议。`,
          `The dispute (${dispute}, ${number}) of ${parties} was mediated by ${body}; mediators: ${mediators}. The parties agreed on ${day}.`,
        ]),
      ),
      sign(`${values['room.organisation'] || body}${say(['（盖章）', ' (seal)'])}`, dayIn(say, null)),
    ],
  };
}

/** Jointly, with the agreement and the proof of who presided (民诉法 205; 解释 351). */
export function confirmation(say: Say, values: Values): Paper[] {
  const title = ['司法确认申请书', 'Application for judicial confirmation'] as const;
  const asked = ['请求依法裁定确认所附调解协议有效。', 'That the annexed mediation agreement be confirmed.'] as const;
  const application = jointly(say, values, title, asked, courtIn(say, values['authority.name']));
  return [application, agreement(say, values), proof(say, values), ...serviceAddresses(say, values)];
}

/** Jointly, to the commission (办案规则 74). */
export function arbitralReview(say: Say, values: Values): Paper[] {
  const title = ['仲裁审查申请书', 'Application for arbitral review'] as const;
  const asked = [
    '请求依法审查所附劳动争议调解协议并制作调解书。',
    'That the annexed labour mediation agreement be reviewed and a mediation document be made.',
  ] as const;
  const application = jointly(say, values, title, asked, commissionIn(say, values['authority.name']));
  return [application, agreement(say, values), proof(say, values), ...serviceAddresses(say, values)];
}

/** For what is owed and not paid under the agreement (调解仲裁法 16). */
export function paymentOrder(say: Say, values: Values): Paper[] {
  const { own: [self] = [], others = [] } = values;
  const opponents = others.filter(({ side }) => side !== self?.side && side !== 'THIRD_PARTY');
  const application: Paper = {
    title: say(['支付令申请书', 'Application for a payment order']),
    blocks: [
      ...(self ? applying(say, say(['申请人', 'Applicant']), self) : []),
      ...opponents.flatMap((one) => opposed(say, say(['被申请人', 'Respondent']), one)),
      heading(say(['请求事项', 'Request'])),
      text(say(['请求依法向被申请人发出支付令，支付下列款项：', 'That a payment order issue for:'])),
      ...list((values['agreement.owed'] ?? []).map((item) => itemIn(say, item))),
      heading(say(['事实与理由', 'Facts and reasons'])),
      text(
        say([
          `双方经${bodyIn(values)}调解，于${dayIn(say, values['agreement.effectiveOn'])}达成调解协议（附后），被申请人未履行上列给付义务。`,
          `The parties made the annexed agreement before ${bodyIn(values)} on ${dayIn(say, values['agreement.effectiveOn'])}; the respondent has not paid what is listed.`,
        ]),
      ),
      to(courtIn(say, values['authority.name'])),
      sign(`${say(['申请人（签名）：', 'Signed: '])}${BLANK}`, dayIn(say, null)),
    ],
  };
  return [application, agreement(say, values), ...serviceAddresses(say, values)];
}
