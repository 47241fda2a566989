/** The columns of a statement line by line; what comes in before what goes out, so that a reader can add it up. */
import { Link } from '@tanstack/react-router';
import { t } from '../words/i18n.js';
import { type Asked, besideOf, keyOf } from './asked.js';
import { Figure } from './figure-link.js';
import { type Line, nameOf } from './line-name.js';

const COLUMNS = [
  'openBefore',
  'accepted',
  'referredIn',
  'back',
  'referredOut',
  'sentOutside',
  'settled',
  'partly',
  'failed',
  'terminated',
  'withdrawn',
  'closed',
  'openAfter',
] as const;

interface LinesProps {
  readonly asked: Asked;
  readonly lines: readonly Line[];
  readonly others: readonly Line[] | undefined;
}

export function LinesTable({ asked, lines, others }: LinesProps) {
  const other = new Map(others?.map((line) => [keyOf(line), line]));
  const otherOf = (line: Line) => other.get(keyOf(besideOf(asked, line)))?.tally;
  return (
    <div className="card scroll">
      <table className="table figures">
        <caption className="visually-hidden">{t('statement')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" className="number" key={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={keyOf(line)}>
              <th scope="row">
                <Name asked={asked} line={line} />
              </th>
              {COLUMNS.map((column) => (
                <td className="number" key={column}>
                  <Figure
                    asked={asked}
                    line={line}
                    column={column}
                    value={line.tally?.[column]}
                    name={`${nameOf(line, asked.by)} ${t(`column.${column}`)}`}
                    other={others && (otherOf(line)?.[column] ?? null)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A division opens to what lies below it. */
function Name({ asked, line }: { readonly asked: Asked; readonly line: Line }) {
  const name = nameOf(line, asked.by);
  const deeper = line.division && line.division.code.length < 12;
  if (!deeper) return <>{name}</>;
  return (
    <Link to="/statement" search={{ ...asked, area: line.division?.code }}>
      {name}
    </Link>
  );
}
