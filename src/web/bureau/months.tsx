/** Month by month: what was accepted, closed and left open, as lines over the same numbers. */
import type { StatementQuery } from '../made/documents.js';
import { monthText, t } from '../words/i18n.js';
import type { Asked } from './asked.js';
import { Figure } from './figure-link.js';
import { monthsOf, type Period } from './period.js';
import { scaleOf } from './scale.js';

const SERIES = ['accepted', 'closed', 'openAfter'] as const;
type Sums = Readonly<Record<(typeof SERIES)[number], number>>;
type Lines = StatementQuery['statement']['lines'];

/** Classes are added up, for these are cases and no rate; reopened ones are left out, as in the table's first lines. */
function sumsOf(lines: Lines, month: string): Sums {
  const own = lines.filter(({ key, reopened }) => key === month && !reopened);
  const sumOf = (name: keyof Sums) => own.reduce((sum, { tally }) => sum + (tally?.[name] ?? 0), 0);
  return { accepted: sumOf('accepted'), closed: sumOf('closed'), openAfter: sumOf('openAfter') };
}

interface MonthsProps {
  readonly asked: Asked;
  /** Of the statement by month. */
  readonly lines: Lines;
}

export function Months({ asked, lines }: MonthsProps) {
  const months = monthsOf(asked).map((period) => ({ period, sums: sumsOf(lines, period.from.slice(0, 7)) }));
  return (
    <section className="card scroll">
      <h2>{t('view.months')}</h2>
      <Drawn months={months} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {SERIES.map((name, n) => (
              <th scope="col" className="number" key={name}>
                <svg width="24" height="12" aria-hidden="true">
                  <path className={`line l${n}`} d="M0 6H24" />
                </svg>{' '}
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ period, sums }) => (
            <tr key={period.from}>
              <th scope="row">{monthText(period.from)}</th>
              {SERIES.map((name) => (
                <td className="number" key={name}>
                  <MonthFigure asked={asked} period={period} name={name} value={sums[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MonthFigureProps {
  readonly asked: Asked;
  readonly period: Period;
  readonly name: keyof Sums;
  readonly value: number;
}

function MonthFigure({ asked, period, name, value }: MonthFigureProps) {
  const called = `${monthText(period.from)} ${t(`column.${name}`)}`;
  return <Figure asked={{ ...asked, ...period, by: 'NONE' }} line={WHOLE} column={name} value={value} name={called} />;
}

const WHOLE = { key: '', reopened: false };
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [900, 240, 40, 24];

function Drawn({ months }: { readonly months: readonly { readonly period: Period; readonly sums: Sums }[] }) {
  const scale = scaleOf(Math.max(1, ...months.flatMap(({ sums }) => SERIES.map((name) => sums[name]))));
  const x = (n: number) => LEFT + ((n + 0.5) * (WIDTH - LEFT)) / Math.max(1, months.length);
  const y = (value: number) => 8 + (1 - value / scale.most) * (HEIGHT - BOTTOM - 8);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="month-lines" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${LEFT} ${y(tick)}H${WIDTH}`} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {months.map(({ period }, n) => (
        <text key={period.from} x={x(n)} y={HEIGHT - 6} textAnchor="middle">
          {Number(period.from.slice(5, 7))}
        </text>
      ))}
      {SERIES.map((name, n) => (
        <g key={name}>
          <path
            className={`line l${n}`}
            d={months.map(({ sums }, at) => `${at ? 'L' : 'M'}${x(at)} ${y(sums[name])}`).join('')}
          />
          {months.map(({ period, sums }, at) => (
            <circle key={period.from} className={`dot l${n}`} cx={x(at)} cy={y(sums[name])} r={4} />
          ))}
        </g>
      ))}
    </svg>
  );
}
