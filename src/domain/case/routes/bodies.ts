/** Which other body is competent: mediators, commissions, notaries, authorities. */
import {
  ARBITRATION_LAW,
  COMMERCIAL_RULES,
  CONSUMER_LAW,
  LABOUR_ARBITRATION_LAW,
  LAND_LAW,
  MEDICAL_RULES,
  NOTARY_LAW,
  PETITION_RULES,
  RECONSIDERATION_LAW,
  TRAFFIC_RULES,
  law,
} from '../../clock/laws.js';
import { at, type VenueRow } from './venue-row.js';

export const BODIES = {
  HERE: at('现在办理的调解组织', 'The body that handles the case now'),
  ANOTHER_BODY: at(
    '当事人接受的其他调解组织，可请调处中心分流',
    'Another body that the parties accept; the centre can route it',
  ),
  ANY_BODY: at('依法设立的调解组织', 'Any lawful mediation body'),
  COMMERCIAL_BODY: at(
    '取得资格的商事调解组织，可请调处中心分流',
    'A licensed commercial mediation body; the centre can route it',
    law(COMMERCIAL_RULES, '8', 'W'),
  ),
  BETWEEN_PARTIES: at('双方之间，可请工会或者第三方参加', 'Between the parties; a union or third person may take part'),
  HOLDING_COMMISSION: at('已受理本案的仲裁委员会', 'The commission that has the case'),
  LABOUR_COMMISSION: at(
    '劳动合同履行地或者用人单位所在地的劳动人事争议仲裁委员会；分别申请的，由劳动合同履行地的管辖',
    'The labour arbitration commission where the contract is performed or at the employer’s place; the former if both are asked',
    law(LABOUR_ARBITRATION_LAW, '21', 'V'),
  ),
  LAND_COMMISSION: at(
    '土地所在地的农村土地承包仲裁委员会',
    'The rural land commission where the land lies',
    law(LAND_LAW, '21', 'V'),
  ),
  AGREED_INSTITUTION: at(
    '双方协议选定的仲裁机构',
    'The institution that both agreed on',
    law(ARBITRATION_LAW, '6', 'V'),
  ),
  NOTARY: at(
    '住所地、经常居住地、行为地或者事实发生地的公证机构',
    'A notary at a party’s domicile or residence, or where the act or fact happened',
    law(NOTARY_LAW, '25', 'V'),
  ),
  LABOUR_INSPECTORATE: at(
    '用人单位所在地的劳动行政部门',
    'The labour authority at the employer’s place',
    law(LABOUR_ARBITRATION_LAW, '9', 'V'),
  ),
  CONSUMER_BODIES: at(
    '消费者协会或者有关行政部门',
    'The consumers’ association or the authority',
    law(CONSUMER_LAW, '39', 'V'),
  ),
  HEALTH_AUTHORITY: at(
    '纠纷发生地县级卫生主管部门',
    'The county health authority where it happened',
    law(MEDICAL_RULES, '40', 'V'),
  ),
  TRAFFIC_POLICE: at(
    '处理事故的公安机关交通管理部门',
    'The traffic police who handle the accident',
    law(TRAFFIC_RULES, '85–86', 'V'),
  ),
  RECONSIDERING: at(
    '有管辖权的行政复议机关，一般为县级以上地方人民政府',
    'The reconsidering authority, as a rule the local government',
    law(RECONSIDERATION_LAW, '24', 'V'),
  ),
  PETITION_OFFICE: at(
    '有权处理的机关、单位',
    'The office that has the power to deal with it',
    law(PETITION_RULES, '22', 'V'),
  ),
} as const satisfies Record<string, VenueRow>;
