/** A figure that opens its cases; nought has none. Below it how much it differs from what it is compared with, if it does. */
import { Link } from '@tanstack/react-router';
import { t } from '../words/i18n.js';
import { type Asked, figureSearch, type LineKey } from './asked.js';

interface FigureProps {
  readonly asked: Asked;
  readonly line: LineKey;
  readonly column: string;
  readonly value: number | null | undefined;
  readonly name: string;
  /** What it was in the other statement; null where that has no such line. */
  readonly other?: number | null | undefined;
}

const signed = (by: number): string => (by > 0 ? `+${by}` : `−${-by}`);

export function Figure({ asked, line, column, value, name, other }: FigureProps) {
  if (value === null || value === undefined) return <>—</>;
  return (
    <>
      {value === 0 ? (
        '0'
      ) : (
        <Link to="/figure" search={figureSearch(asked, line, column)} aria-label={t('figureOf', { name, value })}>
          {value}
        </Link>
      )}
      {other !== undefined && (other ?? 0) !== value && <span className="delta">{signed(value - (other ?? 0))}</span>}
    </>
  );
}
