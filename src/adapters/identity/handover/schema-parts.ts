/** Parts of the schema: texts with the limits of every input, parties, the dispute, a mandate. */
import { MANDATE_KINDS, PROCEDURES } from '../../../domain/case/mandate.js';
import { ACT_MANNERS, PARTY_KINDS, SIDES, STAND_IN_KINDS } from '../../../domain/case/party.js';
import { ID_KINDS } from '../../../domain/kernel/identity-document.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { LABOUR_CAUSES } from '../../../domain/taxonomy/labour-cause.js';
import { SOURCES } from '../../../domain/taxonomy/source.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f]*$/.source;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const LINES = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/.source;
const MOST = 200;

/** A name or number on one line. */
export const name = (description: string) => ({
  type: 'string',
  minLength: 1,
  maxLength: 100,
  pattern: ONE_LINE,
  description,
});
export const words = (description: string) => ({
  type: 'string',
  minLength: 1,
  maxLength: 10_000,
  pattern: LINES,
  description,
});
const one = (codes: readonly string[], description: string) => ({ enum: codes, description });
const flag = (description: string) => ({ type: 'boolean', description });
const whole = (description: string) => ({ type: 'integer', minimum: 0, description });
const codesOf = (terms: readonly { readonly code: string }[]): string[] => terms.map(({ code }) => code);

/** An object of these fields and no others. */
export const object = (properties: object, required: readonly string[], description = '') => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
  ...(description && { description }),
});

export const day = (description: string) => ({ type: 'string', pattern: /^\d{4}-\d{2}-\d{2}$/.source, description });
export const id = (description: string) => ({
  ...{ type: 'string', pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.source, description },
});

const PERSON = {
  name: name('姓名或者名称 The name'),
  idNumber: name('证件号码 Number of the identity document'),
  idKind: one(ID_KINDS, '证件种类；十八位号码不必填 Its kind; not needed for 18 digits'),
  creditCode: name('统一社会信用代码 Credit code'),
  phone: name('电话 Telephone'),
  email: name('电子邮箱 E-mail'),
  address: name('地址 Address'),
};
const STAND_IN = object(
  {
    ...PERSON,
    kind: one(STAND_IN_KINDS, '身份 In what capacity'),
    specialAuthorisation: flag('特别授权 Specially authorised'),
  },
  ['name', 'kind'],
);
const PARTY = object(
  {
    ...PERSON,
    side: one(SIDES, '地位 The side'),
    kind: one(PARTY_KINDS, '自然人或者单位 A person or an organisation'),
    minor: flag('未成年人 A minor'),
    standIns: { type: 'array', maxItems: MOST, items: STAND_IN, description: '代为参加的人 Who stands in' },
  },
  ['name', 'side', 'kind'],
);
const DISPUTE = object(
  {
    type: one(codesOf(DISPUTE_TYPES), '类型 The type'),
    labourCause: { enum: [...codesOf(LABOUR_CAUSES), null], description: '劳动争议事由 The labour cause' },
    source: one(codesOf(SOURCES), '来源 The source'),
    amount: whole('争议金额，分 Amount in dispute, fen'),
    people: whole('涉及人数 People involved'),
    difficult: flag('疑难复杂 Difficult'),
    placeCode: name('发生地区划代码 Division in which it arose'),
  },
  ['type', 'labourCause', 'source', 'amount', 'people', 'difficult', 'placeCode'],
);
const MANDATE = object(
  {
    kind: one(MANDATE_KINDS, '方式 The kind'),
    procedure: { enum: [...PROCEDURES, null], description: '审理程序 The procedure' },
    online: flag('经在线调解平台 Over the on-line platform'),
    materials: {
      type: 'array',
      maxItems: MOST,
      items: name('一项材料 One of them'),
      description: '移交的材料 The materials',
    },
    judge: name('承办法官、仲裁员 The judge or arbitrator in charge'),
  },
  ['kind', 'materials'],
);
const CONSENT = object(
  {
    manner: one(ACT_MANNERS, '方式 The manner'),
    on: day('日期 The day'),
    document: name('文书编号 Reference of the paper'),
  },
  ['manner', 'on'],
);

/** A case of the authority, which asks a room to mediate. */
export const ENTRUSTMENT = {
  roomId: id('请哪个办理点调解 The room that is asked'),
  number: name('该机关的案号 The authority’s number'),
  document: name('文书名称 The title of the paper'),
  on: day('文书载明的日期 The day on the paper'),
  mandate: { ...MANDATE, description: '委派、委托 The mandate' },
  consent: { ...CONSENT, description: '各方同意调解 Every party consents' },
  dispute: { ...DISPUTE, description: '纠纷概况 The dispute' },
  parties: { type: 'array', minItems: 2, maxItems: MOST, items: PARTY, description: '当事人 The parties' },
  employer: name('用人单位 The employer'),
  facts: words('事实与理由 Facts and reasons'),
  claims: words('请求 Claims'),
};
