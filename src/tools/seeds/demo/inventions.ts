/** Invented disputes and parties: nobody living, nothing that happened. Identity numbers belong to births before 1910. */
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { Source } from '../../../domain/taxonomy/source.js';
import type { RegisterInput } from '../../../app/case/commands/register.js';
import type { PartyInput } from '../../../app/case/parties.js';
import type { Rng } from './rng.js';

/** Names that occur in no division and among no staff, so that a search of the stored data for them must find nothing. */
const SURNAMES = ['闻人', '缪', '卜', '訾', '胥', '璩', '蔺', '佘', '郗', '仉', '逄', '隗'];
const GIVEN = ['泊舟', '听雨', '拾光', '知微', '望舒', '鹤鸣', '枕流', '漱石', '观澜', '采薇', '怀瑾', '握瑜'];

interface DisputeTemplate {
  readonly type: DisputeType;
  readonly facts: string;
  readonly claims: string;
  /** Yuan, at most; 0 where no money is in dispute. */
  readonly upTo: number;
}

const DISPUTES: readonly DisputeTemplate[] = [
  {
    type: 'NEIGHBOUR',
    facts: '两户因共用巷道堆放杂物、排水改道发生争执,演示用虚构事实。',
    claims: '清理杂物,恢复原排水。',
    upTo: 0,
  },
  {
    type: 'NEIGHBOUR',
    facts: '楼上卫生间渗水致楼下吊顶霉变,双方对维修责任各执一词,演示用虚构事实。',
    claims: '修复漏水并赔偿吊顶损失。',
    upTo: 12_000,
  },
  {
    type: 'MARRIAGE_FAMILY',
    facts: '兄弟姐妹对老人赡养轮值和医药费分担意见不一,演示用虚构事实。',
    claims: '确定轮值及费用分担。',
    upTo: 30_000,
  },
  {
    type: 'HOUSING_HOMESTEAD',
    facts: '翻建房屋时屋檐滴水越界,相邻方阻止施工,演示用虚构事实。',
    claims: '明确界址,准予施工。',
    upTo: 0,
  },
  { type: 'CONTRACT', facts: '装修合同尾款未付,业主称墙面空鼓,演示用虚构事实。', claims: '支付尾款。', upTo: 48_000 },
  { type: 'DAMAGES', facts: '宠物犬惊吓骑车人致其摔伤,演示用虚构事实。', claims: '赔偿医疗费和误工费。', upTo: 9_000 },
  {
    type: 'ROAD_TRAFFIC',
    facts: '电动自行车与小型客车在路口刮碰,责任已认定,赔偿数额未谈拢,演示用虚构事实。',
    claims: '赔偿车损和医疗费。',
    upTo: 26_000,
  },
  {
    type: 'MIGRANT_WORKER_WAGES',
    facts: '班组三个月工资未结清,用工方称总包未付款,演示用虚构事实。',
    claims: '支付工资。',
    upTo: 86_000,
  },
  {
    type: 'OTHER_LABOUR',
    facts: '双方对解除劳动合同的经济补偿年限有争议,演示用虚构事实。',
    claims: '支付经济补偿。',
    upTo: 40_000,
  },
  {
    type: 'PROPERTY_MANAGEMENT',
    facts: '业主以电梯停运为由拒交物业费,演示用虚构事实。',
    claims: '支付物业费;修复电梯。',
    upTo: 5_000,
  },
  { type: 'OTHER_CONSUMER', facts: '预付卡商户搬迁后拒绝退费,演示用虚构事实。', claims: '退还余额。', upTo: 6_000 },
  { type: 'MEDICAL', facts: '患者认为术后告知不充分,演示用虚构事实。', claims: '说明情况并补偿。', upTo: 60_000 },
  {
    type: 'PRODUCTION_BUSINESS',
    facts: '布料交付色差,双方对扣款比例不能达成一致,演示用虚构事实。',
    claims: '支付货款。',
    upTo: 95_000,
  },
  { type: 'E_COMMERCE', facts: '直播间购入的家电与描述不符,演示用虚构事实。', claims: '退货退款。', upTo: 4_000 },
];

const LABOUR: readonly DisputeType[] = ['MIGRANT_WORKER_WAGES', 'OTHER_LABOUR'];

/** A registration that the room admits; amounts are whole yuan, kept in fen. */
export function inventDispute(
  rng: Rng,
  admits: (type: string) => boolean,
  placeCode: string,
): Omit<RegisterInput, 'idempotencyKey'> {
  const template = rng.pick(DISPUTES.filter((s) => admits(s.type)));
  const labour = LABOUR.includes(template.type);
  const yuan = template.upTo > 0 ? 500 + rng.below(template.upTo - 500) : 0;
  return {
    applicationForm: rng.below(3) === 0 ? 'ORAL' : 'WRITTEN',
    dispute: {
      type: template.type,
      labourCause: labour ? 'L5' : null,
      source: rng.pick(SOURCES),
      amount: yuan * 100,
      people: 2 + rng.below(4),
      difficult: rng.below(9) === 0,
      placeCode,
    },
    parties: [
      inventPerson(rng, 'APPLICANT', placeCode),
      labour ? inventFirm(rng) : inventPerson(rng, 'RESPONDENT', placeCode),
    ],
    employer: labour ? '演示虚构用工单位' : null,
    facts: template.facts,
    claims: template.claims,
  };
}

const SOURCES: readonly Source[] = [
  'ON_APPLICATION',
  'ON_APPLICATION',
  'ACTIVE',
  'GRID_REPORT',
  'FROM_POLICE',
  'FROM_PETITION',
  'HOTLINE_12345',
];

function inventPerson(rng: Rng, side: PartyInput['side'], placeCode: string): PartyInput {
  const name = `${rng.pick(SURNAMES)}${rng.pick(GIVEN)}`;
  const phone = `199000${String(rng.below(100_000)).padStart(5, '0')}`;
  return { side, kind: 'PERSON', name, phone, idNumber: inventIdNumber(rng, placeCode), address: '演示虚构路1号' };
}

function inventFirm(rng: Rng): PartyInput {
  return { side: 'RESPONDENT', kind: 'ORGANISATION', name: `${rng.pick(GIVEN)}演示虚构服务部`, phone: '19900000000' };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Right by GB 11643, born 1900–1909. */
function inventIdNumber(rng: Rng, placeCode: string): string {
  const two = (most: number) => String(1 + rng.below(most)).padStart(2, '0');
  const serial = String(rng.below(1000)).padStart(3, '0');
  const digits = `${placeCode.slice(0, 6)}190${rng.below(10)}${two(12)}${two(28)}${serial}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'[sum % 11];
}
