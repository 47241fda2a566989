/** The form of a document, as JSON Schema 2020-12; `schema/handover.schema.json` is written from it. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { HANDOVER_VERSION, type HandoverDocument } from '../../../app/handover/document.js';
import { PACKAGE_KINDS, RECIPIENTS } from '../../../domain/case/packages.js';
import { day, ENTRUSTMENT, id, name, object, words } from './schema-parts.js';
import { PACKAGE_ANSWERS } from '../../../domain/case/package-answer.js';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from '../../../domain/case/proceeding-status.js';
import { ENDED_OUTSIDE_AS } from '../../../domain/case/outcome.js';

const OF_CASE = {
  caseId: id('案件标识，见移交材料 The case, as the package names it'),
  number: name('该机关的案号，照文书填写 The authority’s number, as on its paper'),
  document: name('文书名称 The title of the paper'),
  on: day('文书载明的日期 The day on the paper'),
};

const JTI = {
  type: 'string',
  pattern: /^[A-Za-z0-9_-]{16,80}$/.source,
  description: '文件编号；重发用同一编号 The id of a document; sent again it keeps it',
};

const bodyOf = (kind: string, description: string, properties: object, required: readonly string[]) => ({
  properties: {
    kind: { const: kind, description },
    body: object(properties, required),
  },
});

export const HANDOVER_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '枫桥案件移交文件 Fengqiao hand-over document',
  type: 'object',
  properties: {
    v: { const: HANDOVER_VERSION, description: '格式版本 Version of this form' },
    iss: name('签发方名称，登记时约定 Who signs, by the name that was registered'),
    aud: name('接收方；本系统为 urn:fengqiao: 加区划代码 For whom; we are urn:fengqiao: and a district code'),
    iat: { type: 'integer', minimum: 0, description: '签发时间（秒） Signed at, seconds' },
    exp: { type: 'integer', minimum: 0, description: '失效时间（秒） Valid until, seconds' },
    jti: JTI,
    kind: { enum: ['ACCEPTANCE', 'ANSWER', 'ENTRUSTMENT', 'PACKAGE', 'RESULT', 'STEP'] },
    body: { type: 'object' },
  },
  required: ['v', 'iss', 'aud', 'iat', 'exp', 'jti', 'kind', 'body'],
  additionalProperties: false,
  oneOf: [
    bodyOf('ACCEPTANCE', '该机关受理了本案 The authority took the case', OF_CASE, ['caseId', 'document']),
    bodyOf(
      'RESULT',
      '该机关办结了本案 The authority ended the case',
      { ...OF_CASE, result: { enum: [...ENDED_OUTSIDE_AS], description: '如何办结 How it ended' } },
      ['caseId', 'document', 'result'],
    ),
    bodyOf(
      'ENTRUSTMENT',
      '该机关委托调解其案件 The authority entrusts the mediation of a case of its own',
      ENTRUSTMENT,
      [...['roomId', 'number', 'document', 'mandate', 'consent', 'dispute', 'parties', 'facts', 'claims']],
    ),
    bodyOf(
      'STEP',
      '司法确认、仲裁审查、支付令等程序的进展 A step of a proceeding about what was agreed',
      {
        ...OF_CASE,
        proceeding: { enum: PROCEEDING_KINDS, description: '程序 The proceeding' },
        to: { enum: PROCEEDING_STATUSES, description: '进展 What the authority did' },
        receivedOn: day('当事人收到文书的日期 When the parties received the paper'),
      },
      ['caseId', 'document', 'proceeding', 'to'],
    ),
    bodyOf(
      'PACKAGE',
      '移交材料 A package of ours',
      {
        caseId: OF_CASE.caseId,
        package: { enum: [...PACKAGE_KINDS], description: '种类 The kind' },
        recipient: { enum: [...RECIPIENTS], description: '接收方 Who receives it' },
        madeOn: day('制作日期 The day on which it was made'),
        values: { type: 'object', description: '准予提供的各项 What the recipient may have, by name' },
      },
      ['caseId', 'package', 'recipient', 'madeOn', 'values'],
    ),
    bodyOf(
      'ANSWER',
      '对移交材料的答复 What an authority answers to a package',
      {
        ...OF_CASE,
        package: JTI,
        answer: {
          enum: [...PACKAGE_ANSWERS],
          description: '受理、不予受理、进展或者结果 Accepted, refused, or a step',
        },
        to: { enum: PROCEEDING_STATUSES, description: '程序进展 The step of the proceeding' },
        result: { enum: [...ENDED_OUTSIDE_AS], description: '如何办结 How the authority ended the case' },
        receivedOn: day('当事人收到文书的日期 When the parties received the paper'),
        reason: words('不予受理的理由 Why it was refused'),
      },
      ['caseId', 'package', 'answer', 'document'],
    ),
  ],
};

let compiled: ValidateFunction<HandoverDocument> | null = null;

/** Where the document departs from the form; null where it does not. */
export function faultIn(document: unknown): string | null {
  compiled ??= new Ajv2020({ strict: false }).compile<HandoverDocument>(HANDOVER_SCHEMA);
  if (compiled(document)) return null;
  return compiled.errors?.at(0)?.instancePath || '/';
}
