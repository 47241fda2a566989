/** 民事起诉状 and 劳动人事争议仲裁申请书: pre-filled for the party, who alone decides whether to sue (domain.md §5; 民诉法 124, 办案规则 29). */
import { AUTHORITY_PAPER_LABELS } from '../../texts/labels/authority-papers.js';
import type { Values } from '../contents/collect.js';
import type { PersonPart } from '../contents/people.js';
import { serviceAddresses, undisputedFacts } from './annexes.js';
import { type Block, BLANK, heading, note, type Paper, type Say, sign, text, to } from './paper.js';
import { applying, opposed } from './people.js';
import { bodyIn, commissionIn, courtIn, dayIn, disputeIn } from './words.js';

const WORDS = {
  suit: {
    title: ['民事起诉状', 'Statement of claim'],
    own: ['原告', 'Plaintiff'],
    other: ['被告', 'Defendant'],
    claims: ['诉讼请求', 'Claims'],
    signed: ['具状人（签名或者盖章）：', 'Signed: '],
  },
  arbitration: {
    title: ['劳动人事争议仲裁申请书', 'Application for labour arbitration'],
    own: ['申请人', 'Applicant'],
    other: ['被申请人', 'Respondent'],
    claims: ['仲裁请求', 'Claims'],
    signed: ['申请人（签名或者盖章）：', 'Signed: '],
  },
} as const;

/** A labour dispute goes to arbitration first (调解仲裁法 5). */
export function filing(say: Say, values: Values): Paper[] {
  const labour = values['case.labour'] ?? false;
  const words = labour ? WORDS.arbitration : WORDS.suit;
  const { own: [self] = [], others = [] } = values;
  const addressee = labour ? commissionIn(say, values['authority.name']) : courtIn(say, values['authority.name']);
  const statement: Paper = {
    title: say(words.title),
    blocks: [
      ...(self ? applying(say, say(words.own), self) : []),
      ...against(say, say(words.other), self, others),
      heading(say(words.claims)),
      text(values['statement.claims'] ?? BLANK),
      heading(say(['事实与理由', 'Facts and reasons'])),
      text(values['statement.facts'] ?? BLANK),
      ...course(say, values),
      heading(say(['证据和证据来源，证人姓名和住所', 'Evidence and its sources, witnesses and their residence'])),
      ...evidence(say, values),
      text(BLANK),
      to(addressee),
      sign(`${say(words.signed)}${BLANK}`, dayIn(say, null)),
      note(
        say([
          '本文书依调解案卷中当事人自己的陈述预填，是否起诉、如何请求由当事人自行决定，空白处请填写。为达成协议作出妥协而认可的事实，不得在后续诉讼中作为对当事人不利的根据（民诉法解释第一百零七条）。',
          'Pre-filled with what the party itself stated; whether to sue and for what is the party’s own decision. Fill in the blanks. Facts acknowledged as a concession for a settlement are no ground against anybody later (Interpretation, art. 107).',
        ]),
      ),
    ],
  };
  return [statement, ...undisputedFacts(say, values), ...serviceAddresses(say, values)];
}

/** Others of one's own side sue for themselves. */
function against(say: Say, title: string, self: PersonPart | undefined, others: readonly PersonPart[]): Block[] {
  const third = say(['第三人', 'Third party']);
  return others
    .filter(({ side }) => side !== self?.side)
    .flatMap((one) => opposed(say, one.side === 'THIRD_PARTY' ? third : title, one));
}

/** Papers of authorities by kind, number and day: what they say is in themselves. */
function evidence(say: Say, values: Values): Block[] {
  return (values['case.papers'] ?? []).map(({ kind, number, on }) =>
    text([say(AUTHORITY_PAPER_LABELS[kind]), number, on ? dayIn(say, on) : ''].join(' ').trim()),
  );
}

/** That there was a mediation and when it ended, never what was said in it. */
function course(say: Say, values: Values): Block[] {
  const ended = values['mediation.endedOn'];
  if (!ended) return [];
  const [body, dispute] = [bodyIn(values), disputeIn(say, values)];
  return [
    text(
      say([
        `双方因${dispute}经${body}调解，于${dayIn(say, ended)}结束。`,
        `The dispute (${dispute}) was mediated by ${body}; the mediation ended on ${ended}.`,
      ]),
    ),
  ];
}
