/** Statutory classes of labour disputes (调解仲裁法 art 2), the first level below a labour dispute type. */
import { chineseLookup, type Term } from './term.js';

/** Of L1 no agreement can be reviewed by the arbitration commission (办案规则 art 75(4)); of L5 a payment order is open (art 16). */
export const LABOUR_CAUSES = [
  { code: 'L1', zh: '确认劳动关系', en: 'Confirming an employment relationship', mark: 'V' },
  {
    code: 'L2',
    zh: '订立、履行、变更、解除和终止劳动合同',
    en: 'Making, performing, changing or ending a labour contract',
    mark: 'V',
  },
  { code: 'L3', zh: '除名、辞退和辞职、离职', en: 'Removal, dismissal, resignation or leaving', mark: 'V' },
  {
    code: 'L4',
    zh: '工作时间、休息休假、社会保险、福利、培训、劳动保护',
    en: 'Working hours, rest and leave, social insurance, welfare, training, safety',
    mark: 'V',
  },
  {
    code: 'L5',
    zh: '劳动报酬、工伤医疗费、经济补偿或者赔偿金',
    en: 'Pay, medical costs of injury, compensation or damages',
    mark: 'V',
  },
  { code: 'L6', zh: '其他', en: 'Other', mark: 'V' },
] as const satisfies readonly Term[];

export type LabourCause = (typeof LABOUR_CAUSES)[number]['code'];

/** The class a register names in Chinese. */
export const labourCauseOf = chineseLookup<LabourCause>(LABOUR_CAUSES);
