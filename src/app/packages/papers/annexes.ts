/** Papers that are added to a package where the case has them: undisputed facts, addresses of service, the agreement. */
import { FORM_LABELS, MANNER_LABELS, SCOPE_LABELS, SIGNER_LABELS } from '../../texts/labels/case.js';
import type { Values } from '../contents/collect.js';
import { type Block, heading, lineIf, list, note, type Paper, type Say, text } from './paper.js';
import { bodyIn, dayIn, disputeIn, names, yuanIn } from './words.js';

const reference = (say: Say, values: Values): Block[] => [
  ...lineIf(say(['案由', 'Dispute']), disputeIn(say, values)),
  ...lineIf(say(['编号', 'Number']), values['case.number'] ?? values['case.displayNo']),
  ...lineIf(say(['调解组织', 'Mediated by']), bodyIn(values)),
  ...lineIf(say(['调解员', 'Mediators']), names(say, values['room.mediators'] ?? [])),
];

/** None where a party has not confirmed it. */
export function undisputedFacts(say: Say, values: Values): Paper[] {
  const { 'undisputed.items': items = [], 'undisputed.confirmations': confirmations = [] } = values;
  if (items.length === 0) return [];
  const signed = confirmations.map(
    ({ name, manner, on }) =>
      `${name}　${dayIn(say, on)}　${say(['书面确认', 'confirmed in writing'])}（${say(MANNER_LABELS[manner])}）`,
  );
  return [
    {
      title: say(['无争议事实记载', 'Record of undisputed facts']),
      blocks: [
        ...reference(say, values),
        ...lineIf(say(['记载日期', 'Recorded on']), dayIn(say, values['undisputed.on'])),
        heading(say(['各方当事人均无争议的事实', 'Facts that no party disputes'])),
        ...list(items),
        heading(say(['当事人书面确认', 'Confirmations'])),
        ...list(signed),
        note(
          say([
            '当事人同意记载，并已知悉其在后续程序中的用途；本记载不含当事人为达成协议所作的让步（在线调解规则第十八条、第二十二条）。',
            'The parties consented to the recording and know its use in a later procedure; no concession made for a settlement is in it (Online Mediation Rules, arts 18, 22).',
          ]),
        ),
      ],
    },
  ];
}

/** Of the parties whose addresses the package may tell. */
export function serviceAddresses(say: Say, values: Values): Paper[] {
  const confirmed = (values.own ?? values.parties ?? []).filter(({ service }) => service);
  if (confirmed.length === 0) return [];
  return [
    {
      title: say(['送达地址确认书', 'Addresses of service']),
      blocks: confirmed.flatMap(({ name, service, servicePhone, electronic }) => [
        heading(name ?? ''),
        ...lineIf(say(['送达地址', 'Address of service']), service),
        ...lineIf(say(['联系电话', 'Telephone']), servicePhone),
        ...lineIf(
          say(['电子送达', 'Electronic service']),
          say(electronic ? ['同意', 'consented to'] : ['未同意', 'not consented to']),
        ),
      ]),
    },
  ];
}

/** The agreement as it was signed. */
export function agreement(say: Say, values: Values): Paper {
  const { 'agreement.items': items = [], 'agreement.signatures': signatures = [] } = values;
  const { 'agreement.form': form, 'agreement.scope': scope, 'agreement.amount': amount } = values;
  return {
    title: say(['调解协议书', 'Mediation agreement']),
    blocks: [
      ...reference(say, values),
      ...lineIf(say(['当事人', 'Parties']), names(say, partyNames(values))),
      ...lineIf(say(['形式', 'Form']), form && say(FORM_LABELS[form])),
      ...lineIf(say(['范围', 'Scope']), scope && say(SCOPE_LABELS[scope])),
      heading(say(['协议内容', 'What was agreed'])),
      text(values['agreement.terms'] ?? ''),
      ...(amount ? lineIf(say(['协议金额', 'Amount agreed']), yuanIn(say, amount)) : []),
      ...(items.length > 0 ? [heading(say(['履行事项', 'Performance']))] : []),
      ...list(items.map((item) => itemIn(say, item))),
      ...lineIf(say(['生效日期', 'In effect since']), dayIn(say, values['agreement.effectiveOn'])),
      heading(say(['签署', 'Signatures'])),
      ...list(signatures.map(({ signer, name, on }) => `${name || say(SIGNER_LABELS[signer])}　${dayIn(say, on)}`)),
    ],
  };
}

const partyNames = ({ own = [], others = [], parties }: Values) =>
  (parties ?? [...own, ...others]).map(({ name }) => name);

/** One item with its sum and its day. */
export function itemIn(
  say: Say,
  { text: words, amount, dueOn }: NonNullable<Values['agreement.items']>[number],
): string {
  const sum = amount === null ? '' : say([`，金额${yuanIn(say, amount)}`, `, ${yuanIn(say, amount)}`]);
  const due = dueOn ? say([`，${dayIn(say, dueOn)}前履行`, `, due on ${dueOn}`]) : '';
  return `${words}${sum}${due}`;
}
