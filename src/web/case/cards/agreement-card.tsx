/** The agreement: its terms, its items with what is due and done, who has signed and who has not. */
import { Due } from '../../kit/day.js';
import { Section } from '../../kit/section.js';
import { dayText, t, yuanText } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty } from '../names.js';
import type { Card } from './card.js';

type Agreement = NonNullable<Card['file']['agreement']>;

export function AgreementCard({ file }: Card) {
  const { agreement } = file;
  if (!agreement) return null;
  const { form, scope, agreedAmount, effectiveOn, terms, items, corrections } = agreement;
  return (
    <Section id="agreement" title={t('agreement')} beside={<Effect effectiveOn={effectiveOn} />}>
      <p>
        {label('AgreementForm', form)} · {label('AgreementScope', scope)} · <strong>{yuanText(agreedAmount)}</strong>
      </p>
      {terms && <p className="pre">{terms}</p>}
      {items.length > 0 && <Items items={items} />}
      <Signatures file={file} signatures={agreement.signatures} effective={Boolean(effectiveOn)} />
      {corrections.map(({ on, agreedAmountBefore }) => (
        <p key={on} className="small soft">
          {t('corrected', { day: dayText(on), before: yuanText(agreedAmountBefore) })}
        </p>
      ))}
    </Section>
  );
}

function Effect({ effectiveOn }: { readonly effectiveOn: string | null | undefined }) {
  return effectiveOn ? (
    <span className="tag done">{t('effectiveOn', { day: dayText(effectiveOn) })}</span>
  ) : (
    <span className="tag soon">{t('notEffective')}</span>
  );
}

function Items({ items }: { readonly items: Agreement['items'] }) {
  return (
    <table className="table cards">
      <caption className="visually-hidden">{t('items')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col" className="number">
            {t('sum')}
          </th>
          <th scope="col">{t('due')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, text, amount, dueOn, performedOn }) => (
          <tr key={id}>
            <td data-label={t('item')}>{text}</td>
            <td data-label={t('sum')} className="number">
              {amount === null || amount === undefined ? '' : yuanText(amount)}
            </td>
            <td data-label={t('due')}>
              {performedOn ? (
                <span className="tag done">{t('performedOn', { day: dayText(performedOn) })}</span>
              ) : (
                <Due day={dueOn} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SignaturesProps extends Card {
  readonly signatures: Agreement['signatures'];
  readonly effective: boolean;
}

function Signatures({ file, signatures, effective }: SignaturesProps) {
  const open = file.parties.filter(({ id }) => !signatures.some(({ partyId }) => partyId === id));
  return (
    <ul className="chips">
      {signatures.map(({ signer, partyId, on }) => (
        <li key={`${signer}-${partyId}`} className="tag done">
          ✓ {partyId ? nameOfParty(file, partyId) : label('Signer', signer)} {on.slice(5)}
        </li>
      ))}
      {!effective &&
        open.map((party) => (
          <li key={party.id} className="tag">
            ○ {t('notSigned', { name: nameOfParty(file, party.id) })}
          </li>
        ))}
    </ul>
  );
}
