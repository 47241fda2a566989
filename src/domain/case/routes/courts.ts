/** Which court is competent, by rule: never a named one, for that is for the court to say. */
import {
  ADMINISTRATIVE_SUIT,
  CIVIL_PROCEDURE,
  CIVIL_PROCEDURE_READING,
  LABOUR_ARBITRATION_LAW,
  LABOUR_READING,
  law,
} from '../../clock/laws.js';
import { at, type VenueRow } from './venue-row.js';

const civil = (zh: string, en: string, article: string): VenueRow => ({
  zh,
  en,
  cite: law(CIVIL_PROCEDURE, article, 'V'),
});

export const COURTS = {
  INVITING_COURT: civil('作出邀请的人民法院', 'The court that invited the mediation', '205(1)'),
  CONFIRMING_COURT: civil(
    '当事人住所地、标的物所在地或者调解组织所在地的基层人民法院；应由中级人民法院管辖的，为相应的中级人民法院',
    'The basic court at a party’s domicile, at the place of the subject-matter or of the body; the intermediate court where it has jurisdiction',
    '205(2)',
  ),
  COURT_OF_COMMITTEE: at(
    '人民调解委员会所在地的基层人民法院',
    'The basic court at the committee’s place',
    law(LABOUR_READING, '52', 'V'),
  ),
  DEFENDANT: civil(
    '被告住所地（与经常居住地不一致的，为经常居住地）人民法院',
    'The court at the defendant’s domicile or habitual residence',
    '22',
  ),
  CONTRACT: civil(
    '被告住所地或者合同履行地人民法院',
    'The court at the defendant’s domicile or where the contract is performed',
    '24',
  ),
  TORT: civil(
    '侵权行为地或者被告住所地人民法院',
    'The court where the harm was done or at the defendant’s domicile',
    '29',
  ),
  TRAFFIC: civil(
    '事故发生地、车辆最先到达地或者被告住所地人民法院',
    'The court where the accident happened, where the vehicle first arrived, or at the defendant’s domicile',
    '30',
  ),
  LAND: civil('不动产所在地人民法院（专属管辖）', 'The court where the land or building lies, and no other', '34(1)'),
  DEBTOR_COURT: civil('有管辖权的基层人民法院', 'The basic court that has jurisdiction', '225'),
  ENFORCING_COURT: civil(
    '作出裁定的人民法院，或者与其同级的被执行财产所在地人民法院',
    'The court that made the ruling, or one of its level where the debtor’s property is',
    '235',
  ),
  ENFORCING_COURT_OF_OTHERS: civil(
    '被执行人住所地或者被执行财产所在地人民法院',
    'The court at the debtor’s domicile or where their property is',
    '235 ¶2',
  ),
  CONFIRMED_BY: at(
    '作出确认裁定的人民法院',
    'The court that confirmed the agreement',
    law(CIVIL_PROCEDURE_READING, '372', 'V'),
  ),
  HIGHER_COURT: civil('作出判决的人民法院的上一级人民法院', 'The next higher court', '171'),
  INTERMEDIATE_COURT: at(
    '劳动争议仲裁委员会所在地的中级人民法院',
    'The intermediate court at the commission’s place',
    law(LABOUR_ARBITRATION_LAW, '49', 'V'),
  ),
  HOLDING_COURT: at('已受理本案的人民法院', 'The court that has the case'),
  LABOUR_COURT: at(
    '用人单位所在地或者劳动合同履行地的基层人民法院',
    'The basic court at the employer’s place or where the contract is performed',
    law(LABOUR_READING, '3', 'K'),
  ),
  ADMINISTRATIVE_COURT: at('有管辖权的人民法院', 'The court that has jurisdiction', law(ADMINISTRATIVE_SUIT, '', 'K')),
} as const satisfies Record<string, VenueRow>;
