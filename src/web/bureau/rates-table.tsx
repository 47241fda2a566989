/** Rates, each with its bar, its numerator and denominator, and its definition; classes are never added to one rate. */
import { Bar } from '../kit/bar.js';
import { Facts } from '../kit/facts.js';
import { currentLanguage, t } from '../words/i18n.js';
import { type Asked, keyOf } from './asked.js';
import { Figure } from './figure-link.js';
import { type Line, nameOf } from './line-name.js';

type Rate = Line['rates'][number];

/** Which columns a rate divides, so that both open to their cases. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  SR_ACCEPTED: ['settledByEnd', 'accepted'],
  SR_COHORT: ['settledEver', 'accepted'],
  SR_CLOSED: ['settledNet', 'closed'],
};

export function RatesTable({ asked, lines }: { readonly asked: Asked; readonly lines: readonly Line[] }) {
  const own = currentLanguage();
  const rated = lines.filter(({ rates }) => rates.length > 0);
  const rates = rated[0]?.rates ?? [];
  if (rates.length === 0) return <p className="card">{t('noRates')}</p>;
  return (
    <section className="card scroll">
      <h2>{t('rates')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {rates.map(({ code, definition }) => (
              <th scope="col" key={code}>
                {definition[own]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rated.map((line) => (
            <tr key={keyOf(line)}>
              <th scope="row">{nameOf(line, asked.by)}</th>
              {line.rates.map((rate) => (
                <td key={rate.code}>
                  <RateCell asked={asked} line={line} rate={rate} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Definitions rates={rates} />
    </section>
  );
}

interface CellProps {
  readonly asked: Asked;
  readonly line: Line;
  readonly rate: Rate;
}

function RateCell({ asked, line, rate: { code, percent, numerator, denominator, definition } }: CellProps) {
  const own = currentLanguage();
  const [above, below] = PARTS[code] ?? ['settled', 'accepted'];
  const figure = (column: string, value: number, name: string) => (
    <Figure asked={asked} line={line} column={column} value={value} name={name} />
  );
  return (
    <span className="rate">
      <Bar part={numerator} whole={denominator} />
      <strong>{denominator === 0 ? '—' : `${percent}%`}</strong>
      <span className="small">
        {figure(above, numerator, definition.numerator[own])} ／{' '}
        {figure(below, denominator, definition.denominator[own])}
      </span>
    </span>
  );
}

function Definitions({ rates }: { readonly rates: readonly Rate[] }) {
  const own = currentLanguage();
  return (
    <div className="small">
      <Facts
        lines={rates.map(({ definition: { numerator, denominator, ...name } }) => [
          name[own],
          `${numerator[own]} ÷ ${denominator[own]}`,
        ])}
      />
    </div>
  );
}
